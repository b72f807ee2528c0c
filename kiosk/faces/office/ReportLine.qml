import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: line

    required property string title
    required property string name
    required property string text
    required property real share

    spacing: Theme.space(0.75)

    Body {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(1.5)
        visible: text !== ""
        text: line.title
        size: OfficeTheme.body
        font.weight: Font.DemiBold
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(1.5)

        Body {
            Layout.preferredWidth: Theme.scaled(200)
            text: line.name
            size: OfficeTheme.body
            quiet: true
            maximumLineCount: 1
            wrapMode: Text.NoWrap
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: Theme.scaled(12)
            radius: 3
            color: Theme.pressed

            Rectangle {
                width: parent.width * line.share
                height: parent.height
                radius: 3
                color: Theme.accent
            }
        }
        Body {
            Layout.preferredWidth: Theme.scaled(110)
            text: line.text
            size: OfficeTheme.body
            tabular: true
        }
    }
}
