pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: invitation

    required property AttendeeFace face
    readonly property CameraView camera: face.camera
    readonly property string side: face.scanners.side
    readonly property int occasion: face.scanners.leaving ? Attendee.Occasion.ARRIVING : face.agenda.occasion
    readonly property string headline: {
        if (face.reading)
            return qsTr("One moment…");
        if (face.scanners.leaving)
            return qsTr("Scan out here");
        switch (occasion) {
        case Attendee.Occasion.BEFORE:
            return qsTr("The doors open %1").arg(face.agenda.doorsOpen);
        case Attendee.Occasion.FULL:
            return qsTr("The hall is full");
        case Attendee.Occasion.OVER:
            return qsTr("Thank you for coming");
        }
        return camera.works ? qsTr("Hold your code here") : qsTr("Scan your code under the scanner");
    }
    readonly property string line: {
        switch (occasion) {
        case Attendee.Occasion.BEFORE:
            return qsTr("Please have your code ready, on paper or on your phone.");
        case Attendee.Occasion.RUNNING:
            return qsTr("The programme has begun: please go in quietly.");
        case Attendee.Occasion.FULL:
            return qsTr("Please ask at the desk.");
        case Attendee.Occasion.OVER:
            return qsTr("The programme has ended. We hope to see you again.");
        }
        return camera.works ? qsTr("on paper or on your phone, in front of the camera") : qsTr("on paper or on your phone");
    }

    readonly property real shape: camera.works ? 4 / 3 : 1
    readonly property bool flat: height < (camera.works ? 300 : 400)
    readonly property real gap: Theme.space(flat ? 4 : 3)
    readonly property real space: flat ? Math.min(height, width * 0.42 / shape) : Math.min(width / shape, height - words.height - gap)
    readonly property real extent: Math.max(0, Math.min(space, 560 * Theme.pageScale))

    Item {
        id: picture

        x: invitation.flat ? 0 : (invitation.width - width) / 2
        y: invitation.flat ? (invitation.height - height) / 2 : Math.max(0, (words.y - invitation.gap - height) / 2)
        width: Math.round(invitation.extent * invitation.shape)
        height: Math.round(invitation.extent)

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
            visible: invitation.camera.works
            closed: invitation.face.reading
            thickness: Math.max(5, 9 * Theme.pageScale)
        }
        ScannerArt {
            x: invitation.side === "left" ? picture.width - width : 0
            visible: !invitation.camera.works
            width: invitation.extent * 0.76
            height: invitation.extent
        }
        Icon {
            x: invitation.side === "left" ? 0 : picture.width - width
            y: invitation.side === "below" ? picture.height - height : (picture.height - height) / 2
            visible: !invitation.camera.works
            name: `arrow-${invitation.side === "below" ? "down" : invitation.side}`
            size: Math.round(invitation.extent * 0.24)
            weight: 2.4
            color: Theme.accent
        }
    }
    Column {
        id: words

        x: invitation.flat ? picture.width + invitation.gap : 0
        y: invitation.flat ? (invitation.height - height) / 2 : invitation.height - height
        width: invitation.width - x
        spacing: Theme.space(1)

        Heading {
            id: heading

            width: parent.width
            text: invitation.headline.replace(` ${invitation.face.agenda.doorsOpen}`, `\n${invitation.face.agenda.doorsOpen}`)
            Accessible.name: invitation.headline
            size: invitation.flat ? Math.min(Theme.attendee.display, words.width / 5.4, invitation.height / (invitation.headline.length > 24 ? 5 : 3.8)) : Math.min(Theme.attendee.display, words.width / 10)
            horizontalAlignment: invitation.flat ? Text.AlignLeft : Text.AlignHCenter
        }
        Body {
            width: parent.width
            visible: !invitation.flat || heading.height + implicitHeight < invitation.height
            text: invitation.line
            size: invitation.flat ? Theme.attendee.body : Theme.walkUp(28)
            quiet: true
            horizontalAlignment: invitation.flat ? Text.AlignLeft : Text.AlignHCenter
            maximumLineCount: 3
        }
    }
}
