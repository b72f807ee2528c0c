pragma Singleton

import QtQuick

QtObject {
    id: words

    readonly property var categories: ({
            "guest": qsTr("Guests"),
            "student": qsTr("Students"),
            "speaker": qsTr("Speakers"),
            "staff": qsTr("Staff"),
            "press": qsTr("Press"),
            "": qsTr("Others")
        })
    readonly property var levels: ({
            "free": ["welcome", "people", qsTr("Room for %1 more")],
            "filling": ["look", "people", qsTr("Filling up: room for %1 more")],
            "nearly": ["look", "warning", qsTr("Almost full: room for %1 more")],
            "full": ["refuse", "warning", qsTr("Full: no place is left")],
            "over": ["refuse", "warning", qsTr("Over capacity: %1 too many")]
        })
    readonly property var walls: ({
            "free": ["welcome", "people", qsTr("%1 places free")],
            "filling": ["look", "people", qsTr("Filling up")],
            "nearly": ["look", "warning", qsTr("Almost full")],
            "full": ["refuse", "warning", qsTr("Full")],
            "over": ["refuse", "warning", qsTr("Too many")],
            "old": ["look", "warning", qsTr("Not up to date")]
        })
    readonly property var verdicts: ({
            "fault": ["look", "warning", qsTr("Not checked in")],
            "admitted": ["welcome", "tick-ring", qsTr("Checked in")],
            "readmitted": ["welcome", "tick-ring", qsTr("Back inside")],
            "left": ["exit", "door-out", qsTr("Left")],
            "see_desk": ["look", "desk", qsTr("Talk first")],
            "already_inside": ["look", "look", qsTr("Already inside")],
            "not_a_ticket": ["refuse", "cross-ring", qsTr("Not a ticket")],
            "forged_ticket": ["refuse", "cross-ring", qsTr("Seal does not hold")],
            "wrong_event": ["refuse", "cross-ring", qsTr("Another event")],
            "unknown_ticket": ["refuse", "cross-ring", qsTr("Unknown ticket")],
            "revoked": ["refuse", "cross-ring", qsTr("Replaced ticket")],
            "cancelled": ["refuse", "cross-ring", qsTr("Cancelled")],
            "blocked": ["refuse", "cross-ring", qsTr("Blocked")],
            "not_confirmed": ["refuse", "cross-ring", qsTr("Not confirmed")],
            "not_paid": ["refuse", "cross-ring", qsTr("Not paid")],
            "too_early": ["refuse", "clock", qsTr("Too early")],
            "too_late": ["refuse", "clock", qsTr("Too late")],
            "wrong_checkpoint": ["refuse", "cross-ring", qsTr("Another entrance")],
            "full": ["refuse", "people", qsTr("Full")]
        })

    function category(name: string): string {
        return categories[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
    }
    function level(name: string): var {
        return levels[name] ?? ["", "people", ""];
    }
    function wall(name: string): var {
        return walls[name] ?? ["exit", "people", ""];
    }
    function verdict(key: string): var {
        return verdicts[key] ?? ["", "info", ""];
    }
}
