import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: chip

    required property string meaning
    required property string symbol
    required property string text
    property string keyHint: ""
    property bool urgent: false
    property real most: Number.MAX_VALUE
    readonly property color ink: urgent ? Theme.inkOf(meaning) : Theme.textOf(meaning)

    implicitWidth: Math.min(row.implicitWidth + OrganiserTheme.space(3), most)
    implicitHeight: Math.max(row.implicitHeight, cap.implicitHeight) + OrganiserTheme.space(1.5)
    radius: Theme.radiusSmall
    color: urgent ? Theme.groundOf(meaning) : Theme.softOf(meaning)
    border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
    border.color: ink
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(implicitWidth, chip.most - OrganiserTheme.space(3))
        spacing: OrganiserTheme.space(1)

        Icon {
            name: chip.symbol
            size: OrganiserTheme.body
            weight: 2.2
            color: chip.ink
        }
        Body {
            Layout.fillWidth: true
            text: chip.text
            size: OrganiserTheme.caption
            font.weight: Font.DemiBold
            lineHeight: 1
            wrapMode: Text.NoWrap
            color: chip.ink
            Accessible.ignored: true
        }
        Keycap {
            id: cap

            visible: chip.keyHint !== ""
            text: chip.keyHint
            ink: chip.ink
        }
    }
}
