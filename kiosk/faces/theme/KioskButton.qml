import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.Button {
    id: button

    property string kind: "primary"
    property bool desk: false
    property bool spread: false
    property string symbol: ""
    property string keyHint: ""
    property color outline: Theme.ink

    readonly property int finger: desk ? Theme.fingerDesk : Theme.fingerAttendee
    readonly property bool sinking: down && enabled
    readonly property color ink: {
        if (!enabled)
            return Theme.idleInk;
        if (kind === "primary")
            return Theme.accentInk;
        if (kind === "danger")
            return Theme.refuseInk;
        return kind === "outline" ? outline : Theme.ink;
    }
    readonly property color ground: {
        if (!enabled)
            return Theme.idle;
        if (kind === "primary")
            return sinking ? Theme.accentPressed : Theme.accent;
        if (kind === "danger")
            return sinking ? Theme.refusePressed : Theme.refuse;
        if (kind === "outline")
            return "transparent";
        return sinking || hovered ? Theme.pressed : Theme.surface;
    }
    readonly property color rim: {
        if (!enabled)
            return Theme.pressed;
        if (kind === "outline")
            return outline;
        if (kind === "quiet")
            return Theme.edge;
        return Theme.scheme === "contrast" ? Theme.edge : ground;
    }

    implicitWidth: Math.max(2 * finger, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(finger, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.space(desk ? 2 : 3.5)
    verticalPadding: Theme.space(desk ? 1 : 2)
    spacing: Theme.space(desk ? 1 : 1.5)
    focusPolicy: Qt.StrongFocus
    hoverEnabled: desk
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: desk ? Theme.desk.body : Theme.attendee.body
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
            width: button.spread ? parent.width : Math.min(implicitWidth, parent.width)
            spacing: button.spacing

            Icon {
                visible: button.symbol !== ""
                name: button.symbol
                size: Math.round(button.font.pixelSize * 1.25)
                color: button.ink
            }
            Text {
                Layout.fillWidth: true
                visible: text !== ""
                text: button.text
                font: button.font
                color: button.ink
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                horizontalAlignment: button.spread || button.symbol !== "" ? Text.AlignLeft : Text.AlignHCenter
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
            radius: Theme.radiusSmall + (button.desk ? 0 : 4)
            color: button.ground
            border.width: button.kind === "outline" ? Math.round(2 * Theme.magnified) : Theme.hairline
            border.color: button.rim
            opacity: button.kind === "outline" && button.sinking ? 0.6 : 1

            Behavior on color {
                ColorAnimation {
                    duration: Theme.swift
                }
            }
        }
        FocusRing {
            shown: button.visualFocus
            inner: Theme.radiusSmall + (button.desk ? 0 : 4)
            border.color: button.kind === "outline" ? button.outline : Theme.focus
        }
    }
}
