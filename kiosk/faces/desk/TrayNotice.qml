TrayRow {
    id: row

    required property int kind
    required property string where
    required property string since
    required property string info
    required property int count
    property bool calls: false
    readonly property bool help: kind === Desk.Notice.HELP

    function waitingText(): string {
        const first = qsTr("A guest has been waiting there since %1.").arg(since);
        return count > 0 ? first + " " + qsTr("%n further stations call: %1", "", count).arg(info) : first;
    }

    wanted: help === calls && (help || !tray.face.conflicts.shown)
    urgent: true
    meaning: help ? "help" : "look"
    symbol: help ? "bell" : "warning"
    text: help ? qsTr("%1 calls for help").arg(where) : qsTr("%n conflicts to look into", "", count)
    detail: help ? waitingText() : info
    action: help ? qsTr("On my way") : qsTr("Look into it")
    keyHint: help ? "Shift F1" : "Shift F2"
    onTaken: {
        if (help)
            tray.face.notices.answer();
        else
            tray.face.openConflicts();
    }
}
