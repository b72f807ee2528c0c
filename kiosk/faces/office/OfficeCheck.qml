import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

T.CheckBox {
    id: check

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: OfficeTheme.finger
    spacing: Theme.space(1)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.pixelSize: OfficeTheme.body
    Accessible.role: Accessible.CheckBox
    Accessible.name: text

    indicator: Rectangle {
        anchors.verticalCenter: parent?.verticalCenter
        width: Theme.scaled(18)
        height: width
        radius: 4
        color: check.checked ? Theme.accent : Theme.surface
        border.width: Theme.hairline
        border.color: check.checked ? Theme.accent : Theme.edge

        Icon {
            anchors.centerIn: parent
            visible: check.checked
            name: "tick"
            size: parent.width - 4
            weight: 3
            color: Theme.accentInk
        }
        FocusRing {
            shown: check.visualFocus
            gap: 1
            inner: 4
        }
    }
    contentItem: Text {
        leftPadding: check.text === "" ? Theme.scaled(18) : Theme.scaled(18) + check.spacing
        verticalAlignment: Text.AlignVCenter
        text: check.text
        font: check.font
        color: check.enabled ? Theme.ink : Theme.quietInk
        textFormat: Text.PlainText
        elide: Text.ElideRight
        Accessible.ignored: true
    }
}
