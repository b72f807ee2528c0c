import QtQuick

NoticePage {
    id: page

    readonly property string help: face.tidings.help

    symbol: help === "" ? "desk" : "bell"
    heading: {
        if (help === "coming")
            return qsTr("Somebody is on the way to you");
        return help === "called" ? qsTr("Help is coming") : qsTr("Please go to the desk");
    }
    sentence: {
        if (help === "")
            return qsTr("We will find your registration by your name and check you in there.");
        return qsTr("The desk knows that you are waiting here. We will find your registration by your name and check you in.");
    }
    action: face.own.allowed ? qsTr("Find my registration myself") : ""
    onActed: face.showFindOwn()
    onHeadingChanged: Accessible.announce(heading, Accessible.Polite)
}
