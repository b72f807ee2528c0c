pragma ComponentBehavior: Bound

import QtQuick

Loader {
    id: pages

    required property OrganiserFace face
    required property int page
    required property real gap

    readonly property bool locked: !face.staff.login.unlocked

    signal closed

    function componentOf(page: int): Component {
        switch (page) {
        case Organiser.Page.STATIONS:
            return stations;
        case Organiser.Page.INSIDE: // an evacuation waits for no PIN
            return people;
        case Organiser.Page.ABSENT:
            return locked ? pin : people;
        case Organiser.Page.PROGRAMME:
            return locked ? pin : programme;
        case Organiser.Page.SHIFT:
            return locked ? pin : shift;
        case Organiser.Page.ANNOUNCE:
            return locked ? pin : announce;
        case Organiser.Page.EXPORT:
            return locked ? pin : exporting;
        }
        return null;
    }

    sourceComponent: componentOf(page)
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
            kind: pages.page === Organiser.Page.INSIDE ? Organiser.People.INSIDE : Organiser.People.ABSENT
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
