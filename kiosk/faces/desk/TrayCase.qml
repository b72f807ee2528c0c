TrayRow {
    id: row

    readonly property DeskNotices notices: tray.face.notices
    readonly property DeskCaseView sent: notices.case
    readonly property OutcomeSign verdict: OutcomeSign {
        outcome: row.sent.outcome
    }
    readonly property StandingSign standing: StandingSign {
        standing: row.sent.standing
    }

    function words(): string {
        const why = standing.words || verdict.words;
        const who = sent.name === "" ? qsTr("A guest") : sent.name;
        return qsTr("%1: %2").arg(who).arg(why.charAt(0).toLowerCase() + why.slice(1));
    }
    function origin(): string {
        const first = qsTr("Sent here by %1 at %2.").arg(sent.station).arg(sent.since);
        return sent.count > 0 ? first + " " + qsTr("%n further guests are on their way.", "", sent.count) : first;
    }

    wanted: sent.outcome !== Desk.Outcome.NONE && !tray.face.staff.locked
    meaning: "help"
    text: words()
    detail: origin()
    action: qsTr("I’ll help them")
    keyHint: notices.called ? "" : "Shift F1"
    onTaken: notices.takeCase()
}
