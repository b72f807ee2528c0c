import QtQuick
import kiosk.faces.look

Column {
    id: strips

    required property DeskFace face
    readonly property DeskHub hub: face.hub
    readonly property int ahead: hub.minutesAhead

    function alone(): string {
        const since = qsTr("On its own since %1").arg(hub.since);
        return hub.unsent > 0 ? "%1 · %2".arg(since).arg(qsTr("%n scans to send", "", hub.unsent)) : since;
    }

    TidingsStrip {
        width: parent.width
        symbol: "network"
        meaning: "look"
        text: strips.hub.state === "alone" ? strips.alone() : ""
        detail: qsTr("Check in as usual: what is decided here is sent later. If it lasts, tell the organiser.")
    }
    TidingsStrip {
        width: parent.width
        symbol: "clock"
        meaning: "look"
        text: {
            if (strips.ahead > 0)
                return qsTr("This computer's clock is %n minutes ahead", "", strips.ahead);
            return strips.ahead < 0 ? qsTr("This computer's clock is %n minutes behind", "", -strips.ahead) : "";
        }
        detail: qsTr("Put it right in the computer's settings; scans keep their order all the same.")
    }
    TidingsStrip {
        width: parent.width
        symbol: "cross-ring"
        meaning: "refuse"
        text: strips.hub.refused > 0 ? qsTr("The hub did not take %n entries of this station", "", strips.hub.refused) : ""
        detail: qsTr("Nothing is lost: it is kept here. Tell the organiser before this station leaves.")
    }
    TidingsStrip {
        property list<string> told: []

        width: parent.width
        symbol: "megaphone"
        meaning: "exit"
        text: strips.face.notices.announcement
        onTextChanged: {
            if (text !== "" && !told.includes(text)) {
                told.push(text);
                Accessible.announce(text, Accessible.Polite);
            }
        }
    }
}
