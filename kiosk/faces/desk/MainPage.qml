pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

FocusScope {
    id: main

    required property DeskFace face
    readonly property bool formOpen: face.reason.kind !== Desk.Form.NONE || face.walkIn.shown || face.conflicts.shown
    readonly property bool listing: face.conflicts.chosen.id === ""
    readonly property bool looking: !formOpen && face.person.shown

    function scroll(pages: real) {
        const top = person.contentY + pages * person.height;
        person.contentY = Math.max(0, Math.min(person.contentHeight - person.height, top));
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    VerdictBand {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        height: visible ? Math.min(implicitHeight, main.height * 0.6) : 0
        visible: main.face.verdict.shown
        z: 1
        face: main.face
        formOpen: main.formOpen
    }
    Item {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: band.bottom
        anchors.bottom: main.looking ? actions.top : parent.bottom

        EmptyPage {
            anchors.fill: parent
            visible: !main.formOpen && !main.face.person.shown
            face: main.face
        }
        PersonPage {
            id: person

            anchors.fill: parent
            visible: main.looking
            face: main.face
        }
        Loader {
            anchors.fill: parent
            active: main.face.reason.kind !== Desk.Form.NONE
            sourceComponent: ReasonPage {
                face: main.face
            }
        }
        Loader {
            anchors.fill: parent
            active: main.face.walkIn.shown
            sourceComponent: WalkInPage {
                visible: main.face.walkIn.namesakeCount === 0
                face: main.face
            }
        }
        Loader {
            anchors.fill: parent
            active: main.face.walkIn.namesakeCount > 0
            sourceComponent: NamesakesPage {
                face: main.face
            }
        }
        Loader {
            anchors.fill: parent
            active: main.face.conflicts.shown && main.listing
            sourceComponent: ConflictsPage {
                face: main.face
            }
        }
        Loader {
            anchors.fill: parent
            active: main.face.conflicts.shown && !main.listing
            sourceComponent: ConflictPage {
                face: main.face
            }
        }
    }
    ActionsRow {
        id: actions

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: implicitHeight
        visible: main.looking
        face: main.face
    }
}
