import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.ItemDelegate {
    id: row

    required property int index
    required property int kind
    required property int page
    required property string title
    required property string detail
    required property list<string> pages
    property bool current: false

    implicitHeight: OfficeTheme.finger
    hoverEnabled: true
    text: kind === Office.Found.PAGE ? pages[page - 1] : title
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.description: detail

    contentItem: RowLayout {
        spacing: Theme.space(1)

        Icon {
            Layout.leftMargin: Theme.space(1)
            name: row.kind === Office.Found.PERSON ? "person" : row.kind === Office.Found.EVENT ? "calendar" : "arrow-right"
            size: OfficeTheme.lead
            color: Theme.quietInk
        }
        Text {
            Layout.fillWidth: true
            text: row.text
            font.family: Theme.sans
            font.pixelSize: OfficeTheme.body
            color: Theme.ink
            textFormat: Text.PlainText
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Text {
            Layout.rightMargin: Theme.space(1)
            Layout.maximumWidth: row.width / 2
            text: row.detail
            font.family: Theme.sans
            font.pixelSize: OfficeTheme.caption
            color: Theme.quietInk
            textFormat: Text.PlainText
            elide: Text.ElideRight
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.current ? Theme.selected : row.hovered ? Theme.pressed : "transparent"
    }
}
