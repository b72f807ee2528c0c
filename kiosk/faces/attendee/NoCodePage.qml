import QtQuick

NoticePage {
    id: page

    readonly property int help: face.announcements.help

    symbol: help === Attendee.Help.NONE ? "desk" : "bell"
    heading: {
        if (help === Attendee.Help.COMING)
            return qsTr("Somebody is on the way to you");
        return help === Attendee.Help.CALLED ? qsTr("Help is coming") : qsTr("Please go to the desk");
    }
    sentence: {
        if (help === Attendee.Help.NONE)
            return qsTr("We will find your registration by your name and check you in there.");
        return qsTr("The desk knows that you are waiting here. We will find your registration by your name and check you in.");
    }
    action: face.registrationSearch.allowed ? qsTr("Find my registration myself") : ""
    onActed: face.showFindOwn()
    onHeadingChanged: Accessible.announce(heading, Accessible.Polite)
}
