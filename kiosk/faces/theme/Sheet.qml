import QtQuick
import QtQuick.Templates as T

T.Dialog {
    id: sheet

    property bool desk: true

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    width: Math.min(desk ? Theme.scaled(560) : Theme.walkUp(800), parent ? parent.width - Theme.space(4) : 560)
    height: Math.min(implicitHeight, parent ? parent.height - Theme.space(4) : implicitHeight)
    implicitHeight: implicitHeaderHeight + implicitContentHeight + topPadding + bottomPadding + spacing
    padding: Theme.space(desk ? 3 : 4)
    spacing: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape

    header: Heading {
        text: sheet.title
        visible: text !== ""
        size: sheet.desk ? Theme.desk.title : Theme.attendee.title
        padding: sheet.padding
        bottomPadding: 0
    }
    background: Rectangle {
        radius: Theme.radius
        color: Theme.ground
        border.width: Theme.hairline
        border.color: Theme.edge
        Accessible.role: Accessible.Dialog
        Accessible.name: sheet.title
    }
    enter: Transition {
        NumberAnimation {
            property: "opacity"
            from: 0
            to: 1
            duration: Theme.swift
        }
    }
    exit: Transition {
        NumberAnimation {
            property: "opacity"
            from: 1
            to: 0
            duration: Theme.swift
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
}
