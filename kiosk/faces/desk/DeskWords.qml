pragma Singleton

import QtQuick

QtObject {
    id: words

    readonly property var verdicts: ({ // words by key
            "admitted": [qsTr("Checked in"), "welcome", "tick-ring"],
            "readmitted": [qsTr("Back inside"), "welcome", "tick-ring"],
            "override": [qsTr("Let in"), "welcome", "tick-ring"],
            "party": [qsTr("Party checked in"), "welcome", "people"],
            "party_short": [qsTr("Not the whole party"), "look", "people"],
            "left": [qsTr("Left"), "exit", "door-out"],
            "automatic_exit": [qsTr("Left at closing time"), "exit", "door-out"],
            "undone": [qsTr("Undone"), "accent", "undo"],
            "badge": [qsTr("Badge is waiting"), "accent", "printer"],
            "corrected": [qsTr("Name put right"), "accent", "pencil"],
            "answered": [qsTr("Answered"), "", "info"],
            "see_desk": [qsTr("Talk first"), "look", "desk"],
            "already_inside": [qsTr("Already inside"), "look", "look"],
            "not_a_ticket": [qsTr("Not a ticket"), "refuse", "cross-ring"],
            "forged_ticket": [qsTr("Seal does not hold"), "refuse", "cross-ring"],
            "wrong_event": [qsTr("Another event"), "refuse", "cross-ring"],
            "unknown_ticket": [qsTr("Unknown ticket"), "refuse", "cross-ring"],
            "revoked": [qsTr("Replaced ticket"), "refuse", "cross-ring"],
            "cancelled": [qsTr("Cancelled"), "refuse", "cross-ring"],
            "blocked": [qsTr("Blocked"), "refuse", "cross-ring"],
            "not_confirmed": [qsTr("Not confirmed"), "refuse", "cross-ring"],
            "not_paid": [qsTr("Not paid"), "refuse", "cross-ring"],
            "too_early": [qsTr("Too early"), "refuse", "clock"],
            "too_late": [qsTr("Too late"), "refuse", "clock"],
            "wrong_checkpoint": [qsTr("Another entrance"), "refuse", "cross-ring"],
            "full": [qsTr("Full"), "refuse", "people"]
        })
    readonly property var standings: ({ // words by key
            "inside": [qsTr("Inside"), "welcome", "tick"],
            "left": [qsTr("Was inside"), "exit", "door-out"],
            "expected": [qsTr("Expected"), "", "clock"],
            "cancelled": [qsTr("Cancelled"), "refuse", "cross"],
            "blocked": [qsTr("Blocked"), "refuse", "lock"],
            "pending": [qsTr("Not confirmed"), "look", "help"],
            "waitlisted": [qsTr("Waiting list"), "look", "list"],
            "unpaid": [qsTr("Not paid"), "look", "warning"]
        })
    readonly property var badges: ({ // words by key
            "queued": [qsTr("Badge waiting"), "", "badge"],
            "sent": [qsTr("Badge is being printed"), "", "printer"],
            "handed": [qsTr("Badge sent to the printer"), "", "badge"],
            "done": [qsTr("Badge printed"), "", "badge"],
            "saved": [qsTr("Badge saved as PDF"), "", "download"],
            "failed": [qsTr("Badge failed"), "refuse", "badge"],
            "unknown": [qsTr("Badge uncertain"), "look", "badge"]
        })
    readonly property var troubles: ({ // words by key
            "paper_out": qsTr("out of paper"),
            "ribbon_out": qsTr("no ribbon or ink"),
            "jam": qsTr("paper jam"),
            "cover_open": qsTr("printer open"),
            "paused": qsTr("printer paused"),
            "gone": qsTr("no contact"),
            "other": qsTr("printer fault"),
            "low": qsTr("roll nearly empty"),
            "ready": qsTr("ready")
        })
    readonly property var needs: ({ // words by key
            "paper_out": [qsTr("Printer “%1”: paper is out"), qsTr("Put in paper or a new roll; it goes on by itself.")],
            "ribbon_out": [qsTr("Printer “%1”: ribbon or ink is out"), qsTr("Put in a new one; it goes on by itself.")],
            "jam": [qsTr("Printer “%1”: paper jam"), qsTr("Take it out and close the printer. See afterwards whose badge is missing.")],
            "cover_open": [qsTr("Printer “%1” is open"), qsTr("Close it; it goes on by itself.")],
            "paused": [qsTr("Printer “%1” is paused"), qsTr("Press its pause button, or resume it on its computer.")],
            "gone": [qsTr("Printer “%1” cannot be reached"), qsTr("Is it switched on, and its cable in? It goes on by itself.")],
            "other": [qsTr("Printer “%1” cannot print"), qsTr("See what its display says.")]
        })
    readonly property var categories: ({ // words by key
            "guest": qsTr("Guest"),
            "student": qsTr("Student"),
            "speaker": qsTr("Speaker"),
            "staff": qsTr("Staff"),
            "press": qsTr("Press")
        })
    readonly property var conflicts: ({ // words by key
            "two_admissions": qsTr("Let in twice"),
            "not_expected": qsTr("Let in, not expected"),
            "two_names": qsTr("Two names")
        })

    readonly property var roles: ({ // words by key
            "steward": qsTr("steward"),
            "supervisor": qsTr("supervisor"),
            "organiser": qsTr("organiser")
        })
    readonly property var actions: ({ // words by key
            "search": qsTr("Search by name?"),
            "override": qsTr("Let in all the same?"),
            "undo": qsTr("Take back what is older than 15 minutes?"),
            "name": qsTr("Correct the name?"),
            "walk_in": qsTr("Register a walk-in?")
        })

    function role(key: string): string {
        return roles[key] ?? "";
    }
    function action(key: string): string {
        return actions[key] ?? "";
    }
    function conflict(kind: string): string {
        return conflicts[kind] ?? "";
    }
    function verdict(key: string): var {
        return verdicts[key] ?? ["", "", "info"];
    }
    function happened(key: string): string {
        const [word, meaning] = verdict(key);
        return meaning === "refuse" ? qsTr("Refused: %1").arg(word.charAt(0).toLowerCase() + word.slice(1)) : word;
    }
    function standing(key: string): var {
        return standings[key] ?? ["", "", "person"];
    }
    function badge(key: string, trouble: string): var {
        if (trouble !== "")
            return [qsTr("Badge waits: %1").arg(troubles[trouble] ?? ""), "look", "printer"];
        return badges[key] ?? ["", "", "badge"];
    }
    function need(key: string, name: string, left: int): string {
        if (key === "low")
            return qsTr("%1 has %n labels left", "", left).arg(name);
        return (needs[key] ?? needs["other"])[0].arg(name);
    }
    function help(key: string, message: string): string {
        const advice = key === "low" ? qsTr("Have the next roll ready.") : (needs[key] ?? needs["other"])[1];
        return message === "" ? advice : "%1 %2".arg(advice).arg(qsTr("The printer says: %1").arg(message));
    }
    function category(key: string): string {
        return categories[key] ?? key;
    }
    function sentence(key: string, message: string, count: int): string {
        if (key === "badge")
            return qsTr("The badge of %1 is in the queue.").arg(message);
        if (key === "corrected")
            return qsTr("It was “%1” before; search finds both.").arg(message);
        if (key !== "party" && key !== "party_short")
            return message;
        const came = count > 0 ? qsTr("%n of the party came in now.", "", count) : qsTr("Nobody of the party came in.");
        return message === "" ? came : came + " " + message.split("\n").join(" ");
    }
}
