import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: figure

    required property string number
    required property string caption

    spacing: 0
    Layout.fillWidth: true
    Layout.preferredWidth: OrganiserTheme.size(400)
    Layout.minimumWidth: implicitWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: "%1 %2".arg(number).arg(caption)

    Body {
        text: figure.number
        size: OrganiserTheme.title
        font.weight: Font.DemiBold
        tabular: true
        lineHeight: 1
        Accessible.ignored: true
    }
    Body {
        Layout.fillWidth: true
        text: figure.caption
        size: OrganiserTheme.caption
        quiet: true
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }
}
