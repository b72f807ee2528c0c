import QtQuick
import kiosk.faces.look

Column {
    id: bars

    required property AttendeeFace face
    required property real margin
    readonly property bool calm: [Attendee.Page.WAITING, Attendee.Page.ATTRACT, Attendee.Page.PROGRAMME, Attendee.Page.SPEAKERS, Attendee.Page.SPEAKER, Attendee.Page.TAKE_ALONG, Attendee.Page.NO_CODE, Attendee.Page.FIND_OWN].includes(face.page)

    TidingsBar {
        width: parent.width
        margin: bars.margin
        color: Theme.pressed
        text: bars.calm && bars.face.tidings.alone ? qsTr("You can check in as usual.") : ""
    }
    TidingsBar {
        property list<string> told: []

        width: parent.width
        margin: bars.margin
        symbol: "megaphone"
        size: Theme.attendee.body
        color: Theme.selected
        text: bars.face.page === Attendee.Page.WAITING || bars.face.page === Attendee.Page.ATTRACT ? bars.face.tidings.announcement : ""
        onTextChanged: {
            if (text !== "" && !told.includes(text)) {
                told.push(text);
                Accessible.announce(text, Accessible.Polite);
            }
        }
    }
}
