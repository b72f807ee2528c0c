import kiosk.faces.theme

Sign {
    required property int outcome
    readonly property string happened: meaning === "refuse" ? qsTr("Refused: %1").arg(words.charAt(0).toLowerCase() + words.slice(1)) : words

    words: {
        switch (outcome) {
        case Desk.Outcome.ADMITTED:
            return qsTr("Checked in");
        case Desk.Outcome.READMITTED:
            return qsTr("Back inside");
        case Desk.Outcome.OVERRIDE:
            return qsTr("Let in");
        case Desk.Outcome.PARTY:
            return qsTr("Party checked in");
        case Desk.Outcome.PARTY_SHORT:
            return qsTr("Not the whole party");
        case Desk.Outcome.LEFT:
            return qsTr("Left");
        case Desk.Outcome.AUTOMATIC_EXIT:
            return qsTr("Left at closing time");
        case Desk.Outcome.UNDONE:
            return qsTr("Undone");
        case Desk.Outcome.BADGE:
            return qsTr("Badge is waiting");
        case Desk.Outcome.CORRECTED:
            return qsTr("Name put right");
        case Desk.Outcome.ANSWERED:
            return qsTr("Answered");
        case Desk.Outcome.SEE_DESK:
            return qsTr("Speak to guest");
        case Desk.Outcome.ALREADY_INSIDE:
            return qsTr("Already inside");
        case Desk.Outcome.NOT_A_TICKET:
            return qsTr("Not a ticket");
        case Desk.Outcome.FORGED_TICKET:
            return qsTr("Not a code of ours");
        case Desk.Outcome.WRONG_EVENT:
            return qsTr("Another event");
        case Desk.Outcome.UNKNOWN_TICKET:
            return qsTr("Unknown ticket");
        case Desk.Outcome.EVACUATION:
            return qsTr("Evacuation");
        case Desk.Outcome.REVOKED:
            return qsTr("Replaced ticket");
        case Desk.Outcome.CANCELLED:
            return qsTr("Cancelled");
        case Desk.Outcome.BLOCKED:
            return qsTr("Blocked");
        case Desk.Outcome.NOT_CONFIRMED:
            return qsTr("Not confirmed");
        case Desk.Outcome.NOT_PAID:
            return qsTr("Not paid");
        case Desk.Outcome.TOO_EARLY:
            return qsTr("Too early");
        case Desk.Outcome.TOO_LATE:
            return qsTr("Too late");
        case Desk.Outcome.WRONG_CHECKPOINT:
            return qsTr("Another entrance");
        case Desk.Outcome.NOT_BY_RULE:
            return qsTr("Not by the rules now");
        case Desk.Outcome.FULL:
            return qsTr("Full");
        }
        return "";
    }
    meaning: {
        switch (outcome) {
        case Desk.Outcome.ADMITTED:
        case Desk.Outcome.READMITTED:
        case Desk.Outcome.OVERRIDE:
        case Desk.Outcome.PARTY:
            return "welcome";
        case Desk.Outcome.PARTY_SHORT:
        case Desk.Outcome.SEE_DESK:
        case Desk.Outcome.ALREADY_INSIDE:
            return "look";
        case Desk.Outcome.LEFT:
        case Desk.Outcome.AUTOMATIC_EXIT:
            return "exit";
        case Desk.Outcome.UNDONE:
        case Desk.Outcome.BADGE:
        case Desk.Outcome.CORRECTED:
            return "accent";
        case Desk.Outcome.NOT_A_TICKET:
        case Desk.Outcome.FORGED_TICKET:
        case Desk.Outcome.WRONG_EVENT:
        case Desk.Outcome.UNKNOWN_TICKET:
        case Desk.Outcome.EVACUATION:
        case Desk.Outcome.REVOKED:
        case Desk.Outcome.CANCELLED:
        case Desk.Outcome.BLOCKED:
        case Desk.Outcome.NOT_CONFIRMED:
        case Desk.Outcome.NOT_PAID:
        case Desk.Outcome.TOO_EARLY:
        case Desk.Outcome.TOO_LATE:
        case Desk.Outcome.WRONG_CHECKPOINT:
        case Desk.Outcome.NOT_BY_RULE:
        case Desk.Outcome.FULL:
            return "refuse";
        }
        return "";
    }
    symbol: {
        switch (outcome) {
        case Desk.Outcome.ADMITTED:
        case Desk.Outcome.READMITTED:
        case Desk.Outcome.OVERRIDE:
            return "tick-ring";
        case Desk.Outcome.PARTY:
        case Desk.Outcome.PARTY_SHORT:
        case Desk.Outcome.FULL:
            return "people";
        case Desk.Outcome.LEFT:
        case Desk.Outcome.AUTOMATIC_EXIT:
            return "door-out";
        case Desk.Outcome.UNDONE:
            return "undo";
        case Desk.Outcome.BADGE:
            return "printer";
        case Desk.Outcome.CORRECTED:
            return "pencil";
        case Desk.Outcome.SEE_DESK:
            return "desk";
        case Desk.Outcome.ALREADY_INSIDE:
            return "look";
        case Desk.Outcome.TOO_EARLY:
        case Desk.Outcome.TOO_LATE:
        case Desk.Outcome.NOT_BY_RULE:
            return "clock";
        }
        return meaning === "refuse" ? "cross-ring" : "info";
    }
}
