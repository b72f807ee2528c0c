import QtQuick
import kiosk.faces.theme

Rectangle {
    id: figure

    property string shown: ""
    required property string label

    implicitWidth: Math.max(Theme.scaled(128), column.implicitWidth + Theme.space(4))
    implicitHeight: column.implicitHeight + Theme.space(3)
    radius: Theme.radiusSmall
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: shown + " " + label

    Column {
        id: column

        anchors.centerIn: parent
        width: parent.width - Theme.space(4)

        Text {
            text: figure.shown
            font.family: Theme.serif
            font.weight: Font.DemiBold
            font.pixelSize: OfficeTheme.headline
            color: Theme.ink
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
        Text {
            text: figure.label
            font.family: Theme.sans
            font.pixelSize: OfficeTheme.caption
            color: Theme.quietInk
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
}
