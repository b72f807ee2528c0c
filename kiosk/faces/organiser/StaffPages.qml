pragma ComponentBehavior: Bound

import QtQuick

Loader {
    id: pages

    required property OrganiserFace face
    required property string page
    required property real gap

    readonly property var known: ({ // the page by its key
            "stations": stations,
            "inside": people,
            "absent": people,
            "programme": programme,
            "shift": shift,
            "announce": announce,
            "export": exporting
        })

    signal closed


    sourceComponent: ["programme", "shift", "announce", "export"].includes(page) && !face.staff.login.unlocked ? pin : known[page] ?? null
    visible: item !== null

    Component {
        id: stations

        StationsPage {
            spacing: pages.gap
            face: pages.face
            onClosed: pages.closed()
        }
    }
    Component {
        id: people

        PeoplePage {
            kind: pages.page
            face: pages.face
            onClosed: pages.closed()
        }
    }
    Component {
        id: programme

        EditorPage {
            face: pages.face
            onClosed: pages.closed()
        }
    }
    Component {
        id: shift

        ShiftPage {
            face: pages.face
            onClosed: pages.closed()
        }
    }
    Component {
        id: announce

        AnnouncePage {
            face: pages.face
            onClosed: pages.closed()
        }
    }
    Component {
        id: pin

        PinPage {
            face: pages.face
            onClosed: pages.closed()
        }
    }
    Component {
        id: exporting

        ExportPage {
            face: pages.face
            onClosed: pages.closed()
        }
    }
}
