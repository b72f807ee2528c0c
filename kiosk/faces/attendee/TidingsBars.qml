import QtQuick
import kiosk.faces.look

Column {
    id: bars

    required property AttendeeFace face
    required property real margin
    readonly property bool calm: ["waiting", "attract", "programme", "speakers", "speaker", "takeAlong", "noCode", "findOwn"].includes(face.page)

    TidingsBar {
        width: parent.width
        margin: bars.margin
        color: Theme.pressed
        text: bars.calm && bars.face.tidings.alone ? qsTr("You can check in as usual.") : ""
    }
    TidingsBar {
        property var told: []

        width: parent.width
        margin: bars.margin
        symbol: "megaphone"
        size: Theme.attendee.body
        color: Theme.selected
        text: bars.face.page === "waiting" || bars.face.page === "attract" ? bars.face.tidings.announcement : ""
        onTextChanged: {
            if (text !== "" && !told.includes(text)) {
                told.push(text);
                Accessible.announce(text, Accessible.Polite);
            }
        }
    }
}
