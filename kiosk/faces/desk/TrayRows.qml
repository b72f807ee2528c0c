pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: rows

    required property TrayState tray
    readonly property DeskHubStatus hub: tray.face.hub
    readonly property list<TrayRow> waiting: rowsOf(children)

    function rowsOf(items: var): list<TrayRow> { // the children of an item
        const found = [];
        for (let at = 0; at < items.length; ++at) {
            const row = items[at] as TrayRow;
            if (row?.wanted)
                found.push(row);
        }
        return found.sort((one, other) => one.rank - other.rank);
    }
    function offlineText(): string {
        const since = qsTr("On its own since %1").arg(hub.since);
        return hub.unsent > 0 ? "%1 · %2".arg(since).arg(qsTr("%n scans to send", "", hub.unsent)) : since;
    }
    function clockText(): string {
        const ahead = hub.minutesAhead;
        return ahead > 0 ? qsTr("This computer’s clock is %n minutes ahead", "", ahead) : qsTr("This computer’s clock is %n minutes behind", "", -ahead);
    }

    TrayError {
        tray: rows.tray
        rank: 0
    }
    TrayBadge {
        tray: rows.tray
        rank: 1
    }
    Repeater {
        model: rows.tray.face.notices.rows

        TrayNotice {
            tray: rows.tray
            rank: 2
            calls: true
        }
    }
    TrayCase {
        tray: rows.tray
        rank: 3
    }
    Repeater {
        model: rows.tray.face.printers.needs

        TrayPrinter {
            tray: rows.tray
            rank: 4
        }
    }
    TrayRow {
        tray: rows.tray
        rank: 5
        wanted: rows.hub.refused > 0
        symbol: "cross-ring"
        meaning: "refuse"
        text: qsTr("The hub did not take %n entries of this station", "", rows.hub.refused)
        detail: qsTr("Nothing is lost: it is kept here. Tell the organiser before this station leaves.")
    }
    Repeater {
        model: rows.tray.face.notices.rows

        TrayNotice {
            tray: rows.tray
            rank: 6
        }
    }
    TrayRow {
        tray: rows.tray
        rank: 7
        wanted: rows.hub.state === Desk.Hub.ALONE
        symbol: "network"
        text: rows.offlineText()
        detail: qsTr("Check in as usual: what is decided here is sent later. If it lasts, tell the organiser.")
    }
    TrayRow {
        tray: rows.tray
        rank: 8
        wanted: rows.hub.minutesAhead !== 0
        symbol: "clock"
        text: rows.clockText()
        detail: qsTr("Put it right in the computer’s settings; scans keep their order all the same.")
    }
    TrayRow {
        tray: rows.tray
        rank: 9
        wanted: rows.hub.trouble !== ""
        symbol: "cross-ring"
        text: qsTr("Not all of the hub’s records can be kept here")
        detail: qsTr("Everything else goes on. Tell the organiser: “kiosk hub status” says what it is.")
    }
    TrayRow {
        tray: rows.tray
        rank: 10
        wanted: text !== ""
        symbol: "megaphone"
        meaning: "exit"
        text: rows.tray.face.notices.announcement
    }
    Repeater {
        model: rows.tray.face.printers.needs

        TrayPrinter {
            tray: rows.tray
            rank: 11
            low: true
        }
    }
}
