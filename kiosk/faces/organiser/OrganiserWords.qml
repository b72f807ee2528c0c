pragma Singleton

import QtQuick

QtObject {
    id: words

    readonly property var categories: ({ // words by key
            "guest": qsTr("Guests"),
            "student": qsTr("Students"),
            "speaker": qsTr("Speakers"),
            "staff": qsTr("Staff"),
            "press": qsTr("Press"),
            "": qsTr("Others")
        })
    readonly property var levels: ({ // words by key
            [Organiser.Level.FREE]: ["welcome", "people", qsTr("Room for %1 more")],
            [Organiser.Level.FILLING]: ["look", "people", qsTr("Filling up: room for %1 more")],
            [Organiser.Level.NEARLY]: ["look", "warning", qsTr("Almost full: room for %1 more")],
            [Organiser.Level.FULL]: ["refuse", "warning", qsTr("Full: no place is left")],
            [Organiser.Level.OVER]: ["refuse", "warning", qsTr("Over capacity: %1 too many")]
        })
    readonly property var walls: ({ // words by key
            [Organiser.Level.FREE]: ["welcome", "people", qsTr("%1 places free")],
            [Organiser.Level.FILLING]: ["look", "people", qsTr("Filling up")],
            [Organiser.Level.NEARLY]: ["look", "warning", qsTr("Almost full")],
            [Organiser.Level.FULL]: ["refuse", "warning", qsTr("Full")],
            [Organiser.Level.OVER]: ["refuse", "warning", qsTr("Too many")]
        })
    readonly property var verdicts: ({ // words by key
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
    function level(level: int): var {
        return levels[level] ?? ["", "people", ""];
    }
    function wall(level: int, old: bool): var {
        if (old)
            return ["look", "warning", qsTr("Not up to date")];
        return walls[level] ?? ["exit", "people", ""];
    }
    function verdict(key: string): var {
        return verdicts[key] ?? ["", "info", ""];
    }
}
