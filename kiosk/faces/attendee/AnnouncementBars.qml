import QtQuick
import kiosk.faces.theme

Column {
    id: bars

    required property AttendeeFace face
    required property real margin
    readonly property bool calm: [Attendee.Page.WAITING, Attendee.Page.ATTRACT, Attendee.Page.PROGRAMME, Attendee.Page.SPEAKERS, Attendee.Page.SPEAKER, Attendee.Page.TAKE_ALONG, Attendee.Page.NO_CODE, Attendee.Page.FIND_OWN].includes(face.page)

    AnnouncementBar {
        width: parent.width
        margin: bars.margin
        color: Theme.pressed
        text: bars.calm && bars.face.announcements.offline ? qsTr("You can check in as usual.") : ""
    }
    AnnouncementBar {
        property list<string> announced: []

        width: parent.width
        margin: bars.margin
        symbol: "megaphone"
        size: Theme.attendee.body
        color: Theme.selected
        text: bars.face.page === Attendee.Page.WAITING || bars.face.page === Attendee.Page.ATTRACT ? bars.face.announcements.announcement : ""
        onTextChanged: {
            if (text !== "" && !announced.includes(text)) {
                announced.push(text);
                Accessible.announce(text, Accessible.Polite);
            }
        }
    }
}
