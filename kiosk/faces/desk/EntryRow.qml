import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: row

    required property string time
    required property int outcome
    required property string place
    required property string station
    required property string reason
    required property bool undone
    readonly property OutcomeSign sign: OutcomeSign {
        outcome: row.outcome
    }
    readonly property string where: place === station || place === "" ? station : "%1, %2".arg(station).arg(place)

    spacing: Theme.space(1.25)
    Accessible.role: Accessible.ListItem
    Accessible.name: "%1 %2".arg(time).arg(sign.happened)
    Accessible.description: detail.text

    Body {
        Layout.alignment: Qt.AlignTop
        text: row.time
        size: Theme.desk.body
        tabular: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
    Icon {
        Layout.alignment: Qt.AlignTop
        name: row.sign.symbol
        size: Theme.desk.lead
        color: row.undone ? Theme.quietInk : Theme.textOf(row.sign.meaning)
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Body {
            Layout.fillWidth: true
            text: row.sign.happened
            size: Theme.desk.body
            font.weight: Font.Medium
            font.strikeout: row.undone
            color: row.undone ? Theme.quietInk : Theme.textOf(row.sign.meaning)
            Accessible.ignored: true
        }
        Body {
            id: detail

            Layout.fillWidth: true
            text: row.reason === "" ? row.where : "%1 · “%2”".arg(row.where).arg(row.reason)
            size: Theme.desk.caption
            quiet: true
            Accessible.ignored: true
        }
    }
}
