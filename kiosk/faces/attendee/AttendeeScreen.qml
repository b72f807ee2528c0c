pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

FocusScope {
    id: screen

    required property AttendeeFace face

    readonly property var pages: ({
            "waiting": waiting,
            "welcome": welcome,
            "goodbye": goodbye,
            "inside": inside,
            "refused": refused,
            "desk": desk,
            "programme": programme,
            "speakers": speakers,
            "speaker": speaker,
            "noCode": noCode,
            "outOfOrder": outOfOrder
        })

    focus: true
    Keys.onPressed: event => {
        screen.face.stay();
        event.accepted = false;
    }
    Keys.onEscapePressed: screen.face.back()

    Binding {
        target: Theme
        property: "textScale"
        value: screen.face.comfort.textScale
    }
    Binding {
        target: Theme
        property: "pageScale"
        value: Math.max(0.7, Math.min(1.2, Math.min(screen.width, screen.height) / 1080))
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    TidingsBars {
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
        sourceComponent: screen.pages[screen.face.page]
    }
    PointHandler {
        onActiveChanged: {
            if (active)
                screen.face.stay();
        }
    }

    Component {
        id: waiting

        WaitingPage {
            taken: bars.height
            face: screen.face
        }
    }
    Component {
        id: welcome

        WelcomePage {
            face: screen.face
        }
    }
    Component {
        id: goodbye

        GoodbyePage {
            face: screen.face
        }
    }
    Component {
        id: inside

        AlreadyInsidePage {
            face: screen.face
        }
    }
    Component {
        id: refused

        RefusedPage {
            face: screen.face
        }
    }
    Component {
        id: desk

        SeeDeskPage {
            face: screen.face
        }
    }
    Component {
        id: programme

        ProgrammePage {
            face: screen.face
        }
    }
    Component {
        id: speakers

        SpeakersPage {
            face: screen.face
        }
    }
    Component {
        id: speaker

        SpeakerPage {
            face: screen.face
        }
    }
    Component {
        id: noCode

        NoCodePage {
            face: screen.face
        }
    }
    Component {
        id: outOfOrder

        OutOfOrderPage {
            face: screen.face
        }
    }
}
