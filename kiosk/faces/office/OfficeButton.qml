import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Button {
    id: button

    property string kind: "quiet"
    property string symbol: ""
    property string keyHint: ""

    readonly property bool sinking: down && enabled
    readonly property color ink: {
        if (!enabled)
            return Theme.idleInk;
        if (kind === "primary")
            return Theme.accentInk;
        return kind === "danger" ? Theme.textOf("refuse") : Theme.ink;
    }
    readonly property color ground: {
        if (!enabled)
            return kind === "bare" ? "transparent" : Theme.idle;
        if (kind === "primary")
            return sinking ? Theme.accentPressed : Theme.accent;
        if (sinking || hovered)
            return Theme.pressed;
        return kind === "bare" ? "transparent" : Theme.surface;
    }

    implicitWidth: Math.max(OfficeTheme.finger, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(OfficeTheme.finger, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.space(text === "" ? 0.5 : 1.5)
    verticalPadding: Theme.space(0.5)
    spacing: Theme.space(0.75)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.sans
    font.weight: kind === "primary" ? Font.DemiBold : Font.Medium
    font.pixelSize: OfficeTheme.body
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: keyHint

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: button.spacing

            Icon {
                visible: button.symbol !== ""
                name: button.symbol
                size: Math.round(button.font.pixelSize * 1.2)
                color: button.ink
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: button.text
                font: button.font
                color: button.ink
                textFormat: Text.PlainText
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Keycap {
                visible: button.keyHint !== ""
                text: button.keyHint
                ink: button.ink
            }
        }
    }

    background: Item {
        Rectangle {
            anchors.fill: parent
            radius: Theme.radiusSmall
            color: button.ground
            border.width: button.kind === "bare" ? 0 : Theme.hairline
            border.color: button.kind === "primary" && button.enabled && Theme.scheme !== "contrast" ? button.ground : Theme.edge
        }
        FocusRing {
            shown: button.visualFocus
            gap: 1
        }
    }
}
