import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: strip

    required property DeskFace face
    readonly property DeskNotices notices: face.notices
    readonly property DeskCaseView sent: notices.case
    readonly property bool shown: sent.outcome !== Desk.Outcome.NONE && !face.staff.locked
    readonly property OutcomeSign verdict: OutcomeSign {
        outcome: strip.sent.outcome
    }
    readonly property StandingSign standing: StandingSign {
        standing: strip.sent.standing
    }
    readonly property string words: {
        const why = standing.words || verdict.words;
        const who = sent.name === "" ? qsTr("A guest") : sent.name;
        return qsTr("%1: %2").arg(who).arg(why.charAt(0).toLowerCase() + why.slice(1));
    }
    readonly property string origin: {
        const first = qsTr("Sent here by %1 at %2.").arg(sent.station).arg(sent.since);
        return sent.count > 0 ? first + " " + qsTr("%n further guests are on their way.", "", sent.count) : first;
    }

    height: shown ? line.implicitHeight + Theme.space(1) : 0
    visible: shown
    color: Theme.softOf("help")
    Accessible.role: Accessible.StaticText
    Accessible.name: words
    Accessible.description: origin
    onWordsChanged: {
        if (shown)
            Accessible.announce(words, Accessible.Polite);
    }

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(1.5)
        spacing: Theme.space(1.5)

        Icon {
            name: "bell"
            size: Theme.desk.lead
            color: Theme.textOf("help")
        }
        Body {
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.minimumWidth: Math.min(implicitWidth, strip.width * 0.45)
            text: strip.words
            size: Theme.desk.body
            lineHeight: 1
            font.weight: Font.DemiBold
            maximumLineCount: 2
            color: Theme.textOf("help")
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            text: strip.origin
            size: Theme.desk.caption
            lineHeight: 1
            maximumLineCount: 2
            color: Theme.textOf("help")
            Accessible.ignored: true
        }
        KioskButton {
            desk: true
            kind: "outline"
            outline: Theme.textOf("help")
            focusPolicy: Qt.TabFocus
            text: qsTr("I’ll help them")
            keyHint: strip.notices.called ? "" : "Shift F1"
            onClicked: strip.notices.takeCase()
        }
    }
}
