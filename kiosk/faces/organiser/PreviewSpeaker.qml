import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: row

    required property var entry // a row of the face, whose fields differ by kind

    spacing: Theme.space(2)

    Monogram {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.space(1)
        name: row.entry.name
        size: Theme.space(6)
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(1)
        Layout.bottomMargin: Theme.space(1)
        spacing: 2

        Heading {
            Layout.fillWidth: true
            text: row.entry.name
            size: Theme.desk.lead
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: row.entry.affiliation
            size: Theme.desk.caption
            color: Theme.accent
            font.weight: Font.DemiBold
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: row.entry.bio
            size: Theme.desk.body
        }
    }
}
