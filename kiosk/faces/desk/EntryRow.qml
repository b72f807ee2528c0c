import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: row

    required property string time
    required property string key
    required property string place
    required property string station
    required property string reason
    required property bool undone
    readonly property var sign: DeskWords.verdict(key) // words, tone and symbol
    readonly property string happened: DeskWords.happened(key)
    readonly property string where: place === station || place === "" ? station : "%1, %2".arg(station).arg(place)

    spacing: Theme.space(1.25)
    Accessible.role: Accessible.ListItem
    Accessible.name: "%1 %2".arg(time).arg(happened)
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
        name: row.sign[2]
        size: Theme.desk.lead
        color: row.undone ? Theme.quietInk : Theme.textOf(row.sign[1])
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Body {
            Layout.fillWidth: true
            text: row.happened
            size: Theme.desk.body
            font.weight: Font.Medium
            font.strikeout: row.undone
            color: row.undone ? Theme.quietInk : Theme.textOf(row.sign[1])
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
