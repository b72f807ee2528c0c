pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

StationFacts {
    id: tile

    required property string version
    required property string place
    required property int labels
    required property real unit
    readonly property HealthSign sign: HealthSign {
        health: tile.health
    }
    readonly property bool well: health === Organiser.Health.WELL
    readonly property string troubleText: troubles.join(" · ")
    readonly property string about: troubleText === "" ? qsTr("heard at %1 · version %2").arg(heard).arg(version) : troubleText
    readonly property bool low: height < small * 4.8
    readonly property int small: Math.max(13, Math.round(20 * unit))

    component Device: RowLayout {
        id: device

        required property int condition
        required property string symbol
        property string note: ""

        visible: condition !== Organiser.Device.NONE
        spacing: tile.small * 0.3

        Icon {
            name: device.symbol
            size: tile.small * 1.2
            color: device.condition === Organiser.Device.READY ? Theme.quietInk : Theme.textOf("refuse")
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

    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: about

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * Math.min(1, tile.unit)
        color: tile.well ? Theme.surface : Theme.softOf(tile.sign.meaning)
        border.width: tile.health === Organiser.Health.SILENT ? 2 : Theme.hairline
        border.color: tile.well ? Theme.line : Theme.textOf(tile.sign.meaning)
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: tile.small * (tile.low ? 0.4 : 0.6)
        anchors.leftMargin: tile.small * 0.8
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: tile.small * 0.5

            Icon {
                name: tile.sign.symbol
                size: tile.small * 1.4
                weight: 2.2
                color: Theme.textOf(tile.sign.meaning)
            }
            Body {
                Layout.fillWidth: true
                text: tile.name
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
            text: tile.low && tile.troubleText === "" ? tile.heard : tile.about
            size: tile.small
            lineHeight: 1
            maximumLineCount: tile.height > tile.small * 5.6 ? 2 : 1
            verticalAlignment: Text.AlignVCenter
            tabular: true
            color: tile.well ? Theme.quietInk : Theme.textOf(tile.sign.meaning)
            Accessible.ignored: true
        }
        RowLayout {
            Layout.fillWidth: true
            visible: !tile.low
            spacing: tile.small

            Device {
                symbol: "camera"
                condition: tile.camera
            }
            Device {
                symbol: "scanner"
                condition: tile.scanner
            }
            Device {
                symbol: "printer"
                condition: tile.printer
                note: tile.labels >= 0 ? qsTr("%n labels", "", tile.labels) : ""
            }
            Body {
                Layout.fillWidth: true
                text: tile.place
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
