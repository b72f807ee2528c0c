pragma ComponentBehavior: Bound

import QtQml

QtObject {
    id: pages

    required property AttendeeFace face

    readonly property Component waiting: WaitingPage {
        face: pages.face
    }
    readonly property Component welcome: WelcomePage {
        face: pages.face
    }
    readonly property Component goodbye: GoodbyePage {
        face: pages.face
    }
    readonly property Component inside: AlreadyInsidePage {
        face: pages.face
    }
    readonly property Component refused: RefusedPage {
        face: pages.face
    }
    readonly property Component desk: SeeDeskPage {
        face: pages.face
    }
    readonly property Component question: QuestionPage {
        face: pages.face
    }
    readonly property Component programme: ProgrammePage {
        face: pages.face
    }
    readonly property Component speakers: SpeakersPage {
        face: pages.face
    }
    readonly property Component speaker: SpeakerPage {
        face: pages.face
    }
    readonly property Component takeAlong: TakeAlongPage {
        face: pages.face
    }
    readonly property Component noCode: NoCodePage {
        face: pages.face
    }
    readonly property Component findOwn: FindOwnPage {
        face: pages.face
    }
    readonly property Component attract: AttractPage {
        face: pages.face
    }
    readonly property Component outOfOrder: OutOfOrderPage {
        face: pages.face
    }
}
