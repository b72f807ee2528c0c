import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: row

    required property int index
    required property string time
    required property int outcome
    required property string name
    required property string station
    readonly property OutcomeSign sign: OutcomeSign {
        outcome: row.outcome
    }

    implicitHeight: column.implicitHeight + Theme.space(1.25)
    Accessible.role: Accessible.ListItem
    Accessible.name: [time, name, sign.happened].filter(part => part !== "").join(" ")
    Accessible.description: station

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space(1.25)

        Icon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space(0.4)
            name: row.sign.symbol
            size: Theme.scaled(24)
            color: Theme.textOf(row.sign.meaning)
        }
        ColumnLayout {
            id: column

            Layout.fillWidth: true
            spacing: 0

            Body {
                Layout.fillWidth: true
                text: row.name === "" ? row.sign.happened : row.name
                size: Theme.desk.body
                font.weight: Font.Medium
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                text: row.name === "" ? row.station : "%1 · %2".arg(row.sign.happened).arg(row.station)
                size: Theme.desk.caption
                maximumLineCount: 1
                color: Theme.textOf(row.sign.meaning)
                Accessible.ignored: true
            }
        }
        Body {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space(0.75)
            text: row.time
            size: Theme.desk.caption
            quiet: true
            tabular: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
