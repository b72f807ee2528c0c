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
    readonly property Component hint: HintPage {
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

    readonly property Component evacuation: EvacuationPage {
        face: pages.face
    }

    function of(page: int): Component {
        switch (page) {
        case Attendee.Page.WAITING:
            return waiting;
        case Attendee.Page.WELCOME:
            return welcome;
        case Attendee.Page.GOODBYE:
            return goodbye;
        case Attendee.Page.HINT:
            return hint;
        case Attendee.Page.DESK:
            return desk;
        case Attendee.Page.QUESTION:
            return question;
        case Attendee.Page.PROGRAMME:
            return programme;
        case Attendee.Page.SPEAKERS:
            return speakers;
        case Attendee.Page.SPEAKER:
            return speaker;
        case Attendee.Page.TAKE_ALONG:
            return takeAlong;
        case Attendee.Page.NO_CODE:
            return noCode;
        case Attendee.Page.FIND_OWN:
            return findOwn;
        case Attendee.Page.ATTRACT:
            return attract;
        case Attendee.Page.OUT_OF_ORDER:
            return outOfOrder;
        case Attendee.Page.EVACUATION:
            return evacuation;
        }
        return null;
    }
}
