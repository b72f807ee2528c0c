import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Button {
    id: choice

    required property string symbol
    property string detail: ""

    implicitWidth: 480
    implicitHeight: Math.max(1.5 * Theme.fingerAttendee, row.implicitHeight + topPadding + bottomPadding)
    padding: Theme.space(3)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: detail

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        id: row

        spacing: Theme.space(3)

        Icon {
            name: choice.symbol
            size: Theme.walkUp(52)
            color: choice.enabled ? Theme.accent : Theme.quietInk
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space(0.5)

            Body {
                Layout.fillWidth: true
                text: choice.text
                size: Theme.attendee.lead
                font.weight: Font.DemiBold
                color: choice.enabled ? Theme.ink : Theme.quietInk
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                visible: text !== ""
                text: choice.detail
                quiet: true
                Accessible.ignored: true
            }
        }
        Icon {
            name: "chevron-right"
            size: Theme.walkUp(32)
            color: Theme.quietInk
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: choice.down || choice.hovered || !choice.enabled ? Theme.pressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge

        FocusRing {
            shown: choice.visualFocus
            inner: Theme.radius
        }
    }
}
