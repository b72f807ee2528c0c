pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.organiser
import kiosk.faces.theme

FocusScope {
    id: page

    required property OfficeFace face

    Binding {
        target: OrganiserTheme
        property: "unit"
        value: 0.64
    }
    Loader {
        anchors.fill: parent
        anchors.margins: Theme.space(2.5)
        focus: true
        active: page.face.door.programme !== null
        sourceComponent: EditorPage {
            face: page.face.door.programme
            onClosed: page.face.goTo(Office.Page.OVERVIEW)
        }
    }
}
