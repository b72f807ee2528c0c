pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

FocusScope {
    id: screen

    required property AttendeeFace face
    readonly property real unit: Math.max(0.7, Math.min(width, height) / 1080)

    readonly property AttendeePages pages: AttendeePages {
        face: screen.face
    }

    focus: true
    Keys.onPressed: event => {
        screen.face.notifyActivity();
        event.accepted = false;
    }
    Keys.onEscapePressed: screen.face.back()

    Binding {
        target: Theme
        property: "textScale"
        value: screen.face.accessibility.textScale
    }
    Binding {
        target: Theme
        property: "scheme"
        value: "contrast"
        when: screen.face.accessibility.contrast
    }
    Binding {
        target: Theme
        property: "pageScale"
        value: screen.unit
    }
    Binding {
        target: Theme
        property: "magnified"
        value: Math.max(1, screen.unit / 1.2)
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    AnnouncementBars {
        id: bars

        anchors.left: parent.left
        anchors.right: parent.right
        margin: Math.round(Math.min(screen.width, screen.height) / 18)
        face: screen.face
    }
    Loader {
        anchors.top: bars.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        focus: true
        sourceComponent: screen.pages.of(screen.face.page)
    }
    Item {
        anchors.fill: parent

        PointHandler {
            onActiveChanged: {
                if (active)
                    screen.face.notifyActivity();
            }
        }
    }
}
