import QtQuick
import kiosk.faces.look

Item {
    id: invitation

    property bool reading: false

    readonly property bool flat: height < 400
    readonly property real gap: Theme.space(flat ? 4 : 3)
    readonly property real space: flat ? Math.min(height, width * 0.42) : Math.min(width, height - words.height - gap)
    readonly property real side: Math.max(0, Math.min(space, 560 * Theme.pageScale))

    Item {
        id: picture

        x: invitation.flat ? 0 : (invitation.width - width) / 2
        y: invitation.flat ? (invitation.height - height) / 2 : Math.max(0, (words.y - invitation.gap - height) / 2)
        width: invitation.side
        height: invitation.side

        ScanFrame {
            anchors.fill: parent
            closed: invitation.reading
            thickness: Math.max(5, 9 * Theme.pageScale)
        }
        ScannerArt {
            anchors.centerIn: parent
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
            text: invitation.reading ? qsTr("One moment…") : qsTr("Hold your code here")
            size: invitation.flat ? Math.min(Theme.attendee.display, words.width / 5.4, invitation.height / 3.8) : Math.min(Theme.attendee.display, words.width / 10)
            horizontalAlignment: invitation.flat ? Text.AlignLeft : Text.AlignHCenter
        }
        Body {
            width: parent.width
            text: qsTr("on paper or on your phone, under the scanner")
            size: invitation.flat ? Theme.attendee.body : Theme.walkUp(28)
            quiet: true
            horizontalAlignment: invitation.flat ? Text.AlignLeft : Text.AlignHCenter
            maximumLineCount: 3
        }
    }
}
