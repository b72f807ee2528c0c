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

    property string here: ""
    readonly property bool usual: outcome === Desk.Outcome.ADMITTED || outcome === Desk.Outcome.READMITTED
    readonly property bool elsewhere: station !== here
    readonly property string note: [usual ? "" : sign.happened, elsewhere ? station : ""].filter(part => part !== "").join(" · ")

    implicitHeight: Math.max(Theme.scaled(36), column.implicitHeight + Theme.space(1))
    Accessible.role: Accessible.ListItem
    Accessible.name: [time, name, sign.happened].filter(part => part !== "").join(" ")
    Accessible.description: station

    RowLayout {
        anchors.fill: parent
        spacing: Theme.space(1.25)

        Icon {
            name: row.sign.symbol
            size: Theme.scaled(20)
            color: row.usual ? Theme.quietInk : Theme.textOf(row.sign.meaning)
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
                lineHeight: 1
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.name === "" ? row.elsewhere ? row.station : "" : row.note
                size: Theme.desk.caption
                maximumLineCount: 1
                lineHeight: 1
                color: row.usual ? Theme.quietInk : Theme.textOf(row.sign.meaning)
                Accessible.ignored: true
            }
        }
        Body {
            text: row.time
            size: Theme.desk.caption
            quiet: true
            tabular: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
