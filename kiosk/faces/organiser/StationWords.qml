pragma Singleton

import QtQuick

QtObject {
    id: words

    readonly property var printers: ({ // words by key
            "ready": qsTr("printer ready"),
            "paper_out": qsTr("out of paper"),
            "ribbon_out": qsTr("no ribbon or ink"),
            "jam": qsTr("paper jam"),
            "cover_open": qsTr("printer open"),
            "paused": qsTr("printer paused"),
            "gone": qsTr("no contact with the printer")
        })
    readonly property var signs: ({ // words by key
            "alone": ["look", "network", true],
            "clock": ["look", "clock", true],
            "help": ["look", "bell", false],
            "conflicts": ["look", "warning", false],
            "more": ["look", "warning", false],
            "unknown": ["", "network", false],
            "well": ["welcome", "tick", false]
        })
    readonly property var levels: ({ // words by key
            "silent": ["refuse", "cross-ring", true],
            "alone": ["look", "network", false],
            "wrong": ["look", "warning", false],
            "unheard": ["look", "clock", false],
            "unknown": ["", "network", false],
            "well": ["welcome", "tick", false]
        })

    function sign(state: var): var {
        if (state.kind === "well" && state.count === 0)
            return signs.more;
        return (state.kind === "station" ? levels[state.level] : signs[state.kind]) ?? ["", "info", false];
    }
    function state(state: var): string {
        switch (state.kind) {
        case "station":
            return "%1: %2".arg(state.name).arg(trouble(state));
        case "alone":
            return qsTr("No hub since %1: what is shown may be old").arg(state.since);
        case "clock":
            return qsTr("This screen's %1").arg(clock(state.ahead));
        case "help":
            return qsTr("%1 has called for help since %2").arg(state.name).arg(state.since);
        case "conflicts":
            return qsTr("%n conflicts wait at the desks", "", state.count);
        case "more":
            return qsTr("and %n more", "", state.count);
        case "unknown":
            return qsTr("%n other stations: not known since %1", "", state.count).arg(state.since);
        case "well":
            return well(state.count, state.of);
        }
        return "";
    }
    function well(count: int, of: int): string {
        if (count === 0)
            return qsTr("%n stations, none of them well", "", of);
        return count === of ? qsTr("%n stations, all well", "", of) : qsTr("%n stations are well", "", count);
    }
    function clock(ahead: int): string {
        return ahead > 0 ? qsTr("clock is %n minutes ahead", "", ahead) : qsTr("clock is %n minutes behind", "", -ahead);
    }
    function trouble(station: var): string {
        return troubles(station).slice(0, 2).join(" · ");
    }
    function troubles(station: var): var {
        switch (station.level) {
        case "silent":
            return [qsTr("not heard since %1").arg(station.heard)];
        case "unheard":
            return [qsTr("not heard yet")];
        case "unknown":
            return [qsTr("not known since %1").arg(station.since)];
        }
        const found = [];
        if (station.since !== "")
            found.push(qsTr("on its own since %1").arg(station.since));
        if (station.unsent > 0)
            found.push(qsTr("%n to send", "", station.unsent));
        if (station.refused > 0)
            found.push(qsTr("%n refused by the hub", "", station.refused));
        if (station.ahead !== 0)
            found.push(clock(station.ahead));
        return found.concat(devices(station));
    }
    function devices(station: var): var {
        const found = [];
        if (!["ready", "none"].includes(station.printer))
            found.push(printers[station.printer] ?? qsTr("printer fault"));
        if (station.camera === "gone" || station.camera === "opening")
            found.push(station.camera === "gone" ? qsTr("camera gone") : qsTr("camera is being opened"));
        if (station.scanner === "gone")
            found.push(qsTr("scanner gone"));
        return found;
    }
    function labels(station: var): string {
        return qsTr("%n labels", "", station.labels);
    }
}
