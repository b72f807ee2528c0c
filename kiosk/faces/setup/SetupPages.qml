pragma ComponentBehavior: Bound

import QtQml

QtObject {
    id: pages

    required property SetupFace face

    readonly property Component looking: LookingPage {
        face: pages.face
    }
    readonly property Component begin: BeginPage {
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
}
