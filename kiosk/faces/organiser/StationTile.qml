pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: tile

    required property var entry // a row of the face, whose fields differ by kind
    required property real unit
    readonly property string level: entry.level ?? "well"
    readonly property var sign: StationWords.levels[level] // words, tone and symbol
    readonly property bool silent: level === "silent"
    readonly property string troubleText: {
        return entry.name === undefined ? "" : StationWords.troubles(entry).join(" · ");
    }
    readonly property string about: troubleText === "" ? qsTr("heard at %1 · version %2").arg(entry.heard ?? "").arg(entry.version ?? "") : troubleText
    readonly property bool low: height < small * 4.8
    readonly property int small: Math.max(13, Math.round(20 * unit))

    component Device: RowLayout {
        id: device

        required property string word
        required property string symbol
        property string note: ""

        visible: word !== "none"
        spacing: tile.small * 0.3

        Icon {
            name: device.symbol
            size: tile.small * 1.2
            color: device.word === "ready" ? Theme.quietInk : Theme.textOf("refuse")
        }
        Body {
            visible: text !== ""
            text: device.note
            size: tile.small
            quiet: true
            tabular: true
            lineHeight: 1
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }

    radius: Theme.radius * Math.min(1, unit)
    color: level === "well" ? Theme.surface : Theme.softOf(sign[0])
    border.width: silent ? 2 : Theme.hairline
    border.color: level === "well" ? Theme.line : Theme.textOf(sign[0])
    Accessible.role: Accessible.ListItem
    Accessible.name: entry.name ?? ""
    Accessible.description: about

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: tile.small * (tile.low ? 0.4 : 0.6)
        anchors.leftMargin: tile.small * 0.8
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: tile.small * 0.5

            Icon {
                name: tile.sign[1]
                size: tile.small * 1.4
                weight: 2.2
                color: Theme.textOf(tile.sign[0])
            }
            Body {
                Layout.fillWidth: true
                text: tile.entry.name ?? ""
                size: Math.round(tile.small * 1.15)
                font.weight: Font.DemiBold
                lineHeight: 1
                maximumLineCount: 1
                Accessible.ignored: true
            }
        }
        Body {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: tile.low && tile.troubleText === "" ? tile.entry.heard ?? "" : tile.about
            size: tile.small
            lineHeight: 1
            maximumLineCount: tile.height > tile.small * 5.6 ? 2 : 1
            verticalAlignment: Text.AlignVCenter
            tabular: true
            color: tile.level === "well" ? Theme.quietInk : Theme.textOf(tile.sign[0])
            Accessible.ignored: true
        }
        RowLayout {
            Layout.fillWidth: true
            visible: !tile.low
            spacing: tile.small

            Device {
                symbol: "camera"
                word: tile.entry.camera ?? "none"
            }
            Device {
                symbol: "scanner"
                word: tile.entry.scanner ?? "none"
            }
            Device {
                symbol: "printer"
                word: tile.entry.printer ?? "none"
                note: (tile.entry.labels ?? -1) >= 0 ? StationWords.labels(tile.entry) : ""
            }
            Body {
                Layout.fillWidth: true
                text: tile.entry.place ?? ""
                size: tile.small
                quiet: true
                lineHeight: 1
                wrapMode: Text.NoWrap
                horizontalAlignment: Text.AlignRight
                Accessible.ignored: true
            }
        }
    }
}
