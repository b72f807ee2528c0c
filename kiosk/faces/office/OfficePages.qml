pragma ComponentBehavior: Bound

import QtQuick

FocusScope {
    id: pages

    required property OfficeFace face

    function componentOf(page: int): Component {
        switch (page) {
        case Office.Page.EVENTS:
            return events;
        case Office.Page.NEW_EVENT:
            return newEvent;
        case Office.Page.OVERVIEW:
            return overview;
        case Office.Page.PROGRAMME:
            return programme;
        case Office.Page.PEOPLE:
            return people;
        case Office.Page.IMPORT:
            return roster;
        case Office.Page.DOOR:
            return door;
        case Office.Page.STAFF:
            return staff;
        case Office.Page.SETTINGS:
            return settings;
        case Office.Page.TICKETS:
            return tickets;
        case Office.Page.BADGES:
            return badges;
        case Office.Page.AFTERWARDS:
            return afterwards;
        }
        return null;
    }

    Loader {
        anchors.fill: parent
        focus: true
        sourceComponent: pages.face.ready ? pages.componentOf(pages.face.page) : null
        onLoaded: (item as Item).forceActiveFocus()
    }
    Component {
        id: events

        EventsPage {
            face: pages.face
        }
    }
    Component {
        id: newEvent

        NewEventPage {
            face: pages.face
        }
    }
    Component {
        id: overview

        OverviewPage {
            face: pages.face
        }
    }
    Component {
        id: programme

        ProgrammePage {
            face: pages.face
        }
    }
    Component {
        id: people

        PeoplePage {
            face: pages.face
        }
    }
    Component {
        id: roster

        ImportPage {
            face: pages.face
        }
    }
    Component {
        id: door

        DoorPage {
            face: pages.face
        }
    }
    Component {
        id: staff

        StaffPage {
            face: pages.face
        }
    }
    Component {
        id: settings

        SettingsPage {
            face: pages.face
        }
    }
    Component {
        id: tickets

        TicketsPage {
            face: pages.face
        }
    }
    Component {
        id: badges

        BadgesPage {
            face: pages.face
        }
    }
    Component {
        id: afterwards

        AfterwardsPage {
            face: pages.face
        }
    }
}
