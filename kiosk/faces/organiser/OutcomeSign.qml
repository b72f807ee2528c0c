import kiosk.faces.theme

Sign {
    required property int outcome

    words: {
        switch (outcome) {
        case Organiser.Outcome.FAULT:
            return qsTr("Not checked in");
        case Organiser.Outcome.ADMITTED:
            return qsTr("Checked in");
        case Organiser.Outcome.READMITTED:
            return qsTr("Back inside");
        case Organiser.Outcome.LEFT:
            return qsTr("Left");
        case Organiser.Outcome.SEE_DESK:
            return qsTr("Speak to guest");
        case Organiser.Outcome.ALREADY_INSIDE:
            return qsTr("Already inside");
        case Organiser.Outcome.NOT_A_TICKET:
            return qsTr("Not a ticket");
        case Organiser.Outcome.FORGED_TICKET:
            return qsTr("Not a code of ours");
        case Organiser.Outcome.WRONG_EVENT:
            return qsTr("Another event");
        case Organiser.Outcome.UNKNOWN_TICKET:
            return qsTr("Unknown ticket");
        case Organiser.Outcome.EVACUATION:
            return qsTr("Evacuation");
        case Organiser.Outcome.REVOKED:
            return qsTr("Replaced ticket");
        case Organiser.Outcome.CANCELLED:
            return qsTr("Cancelled");
        case Organiser.Outcome.BLOCKED:
            return qsTr("Blocked");
        case Organiser.Outcome.NOT_CONFIRMED:
            return qsTr("Not confirmed");
        case Organiser.Outcome.NOT_PAID:
            return qsTr("Not paid");
        case Organiser.Outcome.TOO_EARLY:
            return qsTr("Too early");
        case Organiser.Outcome.TOO_LATE:
            return qsTr("Too late");
        case Organiser.Outcome.WRONG_CHECKPOINT:
            return qsTr("Another entrance");
        case Organiser.Outcome.NOT_BY_RULE:
            return qsTr("Not by the rules now");
        case Organiser.Outcome.FULL:
            return qsTr("Full");
        }
        return "";
    }
    meaning: {
        switch (outcome) {
        case Organiser.Outcome.FAULT:
        case Organiser.Outcome.SEE_DESK:
        case Organiser.Outcome.ALREADY_INSIDE:
            return "look";
        case Organiser.Outcome.ADMITTED:
        case Organiser.Outcome.READMITTED:
            return "welcome";
        case Organiser.Outcome.LEFT:
            return "exit";
        case Organiser.Outcome.NOT_A_TICKET:
        case Organiser.Outcome.FORGED_TICKET:
        case Organiser.Outcome.WRONG_EVENT:
        case Organiser.Outcome.UNKNOWN_TICKET:
        case Organiser.Outcome.EVACUATION:
        case Organiser.Outcome.REVOKED:
        case Organiser.Outcome.CANCELLED:
        case Organiser.Outcome.BLOCKED:
        case Organiser.Outcome.NOT_CONFIRMED:
        case Organiser.Outcome.NOT_PAID:
        case Organiser.Outcome.TOO_EARLY:
        case Organiser.Outcome.TOO_LATE:
        case Organiser.Outcome.WRONG_CHECKPOINT:
        case Organiser.Outcome.NOT_BY_RULE:
        case Organiser.Outcome.FULL:
            return "refuse";
        }
        return "";
    }
    symbol: {
        switch (outcome) {
        case Organiser.Outcome.FAULT:
            return "warning";
        case Organiser.Outcome.ADMITTED:
        case Organiser.Outcome.READMITTED:
            return "tick-ring";
        case Organiser.Outcome.LEFT:
            return "door-out";
        case Organiser.Outcome.SEE_DESK:
            return "desk";
        case Organiser.Outcome.ALREADY_INSIDE:
            return "look";
        case Organiser.Outcome.TOO_EARLY:
        case Organiser.Outcome.TOO_LATE:
        case Organiser.Outcome.NOT_BY_RULE:
            return "clock";
        case Organiser.Outcome.FULL:
            return "people";
        }
        return meaning === "refuse" ? "cross-ring" : "info";
    }
}
