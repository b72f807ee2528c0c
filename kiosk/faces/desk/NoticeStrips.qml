import QtQuick
import kiosk.faces.theme

Column {
    id: strips

    required property DeskFace face
    readonly property DeskHubStatus hub: face.hub
    readonly property int ahead: hub.minutesAhead

    function offlineText(): string {
        const since = qsTr("On its own since %1").arg(hub.since);
        return hub.unsent > 0 ? "%1 · %2".arg(since).arg(qsTr("%n scans to send", "", hub.unsent)) : since;
    }

    NoticeStrip {
        width: parent.width
        symbol: "network"
        meaning: "look"
        text: strips.hub.state === Desk.Hub.ALONE ? strips.offlineText() : ""
        detail: qsTr("Check in as usual: what is decided here is sent later. If it lasts, tell the organiser.")
    }
    NoticeStrip {
        width: parent.width
        symbol: "clock"
        meaning: "look"
        text: {
            if (strips.ahead > 0)
                return qsTr("This computer’s clock is %n minutes ahead", "", strips.ahead);
            return strips.ahead < 0 ? qsTr("This computer’s clock is %n minutes behind", "", -strips.ahead) : "";
        }
        detail: qsTr("Put it right in the computer’s settings; scans keep their order all the same.")
    }
    NoticeStrip {
        width: parent.width
        symbol: "cross-ring"
        meaning: "refuse"
        text: strips.hub.refused > 0 ? qsTr("The hub did not take %n entries of this station", "", strips.hub.refused) : ""
        detail: qsTr("Nothing is lost: it is kept here. Tell the organiser before this station leaves.")
    }
    NoticeStrip {
        width: parent.width
        symbol: "cross-ring"
        meaning: "look"
        text: strips.hub.trouble !== "" ? qsTr("Not all of the hub's records can be kept here") : ""
        detail: qsTr("Everything else goes on. Tell the organiser: “kiosk hub status” says what it is.")
    }
    NoticeStrip {
        property list<string> announced: []

        width: parent.width
        symbol: "megaphone"
        meaning: "exit"
        text: strips.face.notices.announcement
        onTextChanged: {
            if (text !== "" && !announced.includes(text)) {
                announced.push(text);
                Accessible.announce(text, Accessible.Polite);
            }
        }
    }
}
