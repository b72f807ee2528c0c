pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

SplitPage {
    id: page

    readonly property SlideView slide: face.agenda.slide
    property int turn: 0

    hasFoot: false
    canGoBack: false
    share: 0.58
    fold: 0.56
    focus: true

    onTurnChanged: face.agenda.showSlide(turn)
    Component.onCompleted: face.agenda.showSlide(0)

    Timer {
        interval: page.face.timeouts.slide
        running: page.face.agenda.slides > 1
        repeat: true
        onTriggered: slideChange.restart()
    }
    SequentialAnimation {
        id: slideChange

        NumberAnimation {
            target: shown
            property: "opacity"
            to: 0
            duration: Theme.calm
        }
        ScriptAction {
            script: page.turn += 1
        }
        NumberAnimation {
            target: shown
            property: "opacity"
            to: 1
            duration: Theme.calm
        }
    }

    upper: Item {
        anchors.fill: parent

        EventHeader {
            id: header

            width: parent.width
            narrow: page.narrow
            brief: Theme.textScale > 1
            face: page.face
        }
        Item {
            id: shown

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: page.margin

            ProgrammeSlide {
                anchors.fill: parent
                visible: page.slide.kind === Attendee.Slide.PROGRAMME
                rows: page.slide.rows
            }
            SpeakerSlide {
                anchors.fill: parent
                visible: page.slide.kind === Attendee.Slide.SPEAKER
                content: page.slide
            }
        }
    }
    lower: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(3)

        ScanInvitation {
            Layout.fillWidth: true
            Layout.fillHeight: true
            face: page.face
        }
        KioskButton {
            Layout.fillWidth: true
            kind: "quiet"
            focus: true
            text: qsTr("Touch the screen for more")
            onClicked: page.face.notifyActivity()
        }
    }
}
