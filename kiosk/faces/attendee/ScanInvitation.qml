pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: invitation

    required property CameraView camera
    property bool reading: false
    property bool leaving: false

    readonly property real shape: camera.works ? 4 / 3 : 1
    readonly property bool flat: height < (camera.works ? 300 : 400)
    readonly property real gap: Theme.space(flat ? 4 : 3)
    readonly property real space: flat ? Math.min(height, width * 0.42 / shape) : Math.min(width / shape, height - words.height - gap)
    readonly property real side: Math.max(0, Math.min(space, 560 * Theme.pageScale))

    Item {
        id: picture

        x: invitation.flat ? 0 : (invitation.width - width) / 2
        y: invitation.flat ? (invitation.height - height) / 2 : Math.max(0, (words.y - invitation.gap - height) / 2)
        width: Math.round(invitation.side * invitation.shape)
        height: Math.round(invitation.side)

        Loader {
            anchors.fill: parent
            anchors.margins: Math.round(frame.thickness * 2.2)
            active: invitation.camera.works
            sourceComponent: CameraPicture {
                camera: invitation.camera
                radius: Math.max(4, frame.bend - frame.thickness * 1.7)
                thickness: frame.thickness * 0.8
            }
        }
        ScanFrame {
            id: frame

            anchors.fill: parent
            closed: invitation.reading
            thickness: Math.max(5, 9 * Theme.pageScale)
        }
        ScannerArt {
            anchors.centerIn: parent
            visible: !invitation.camera.works
            width: invitation.side * 0.7
            height: width
        }
    }
    Column {
        id: words

        x: invitation.flat ? picture.width + invitation.gap : 0
        y: invitation.flat ? (invitation.height - height) / 2 : invitation.height - height
        width: invitation.width - x
        spacing: Theme.space(1)

        Heading {
            width: parent.width
            text: invitation.reading ? qsTr("One moment…") : invitation.leaving ? qsTr("Scan out here") : qsTr("Hold your code here")
            size: invitation.flat ? Math.min(Theme.attendee.display, words.width / 5.4, invitation.height / 3.8) : Math.min(Theme.attendee.display, words.width / 10)
            horizontalAlignment: invitation.flat ? Text.AlignLeft : Text.AlignHCenter
        }
        Body {
            width: parent.width
            text: invitation.camera.works ? qsTr("on paper or on your phone, in front of the camera") : qsTr("on paper or on your phone, under the scanner")
            size: invitation.flat ? Theme.attendee.body : Theme.walkUp(28)
            quiet: true
            horizontalAlignment: invitation.flat ? Text.AlignLeft : Text.AlignHCenter
            maximumLineCount: 3
        }
    }
}
