pragma ComponentBehavior: Bound

import QtQml

QtObject {
    id: pages

    required property SetupFace face

    readonly property Component looking: LoadingPage {
        face: pages.face
    }
    readonly property Component begin: StartPage {
        face: pages.face
    }
    readonly property Component event: FilePage {
        face: pages.face
    }
    readonly property Component guests: FilePage {
        face: pages.face
        guests: true
    }
    readonly property Component hub: HubPage {
        face: pages.face
    }
    readonly property Component faces: FacesPage {
        face: pages.face
    }
    readonly property Component settings: SettingsPage {
        face: pages.face
    }

    function of(page: int): Component {
        switch (page) {
        case Setup.Page.LOADING:
            return looking;
        case Setup.Page.START:
            return begin;
        case Setup.Page.EVENT:
            return event;
        case Setup.Page.GUESTS:
            return guests;
        case Setup.Page.HUB:
            return hub;
        case Setup.Page.FACES:
            return faces;
        case Setup.Page.SETTINGS:
            return settings;
        }
        return null;
    }
}
