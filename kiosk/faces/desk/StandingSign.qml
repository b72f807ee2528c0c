import kiosk.faces.theme

Sign {
    required property int standing

    words: {
        switch (standing) {
        case Desk.Standing.INSIDE:
            return qsTr("Inside");
        case Desk.Standing.LEFT:
            return qsTr("Was inside");
        case Desk.Standing.EXPECTED:
            return qsTr("Expected");
        case Desk.Standing.CANCELLED:
            return qsTr("Cancelled");
        case Desk.Standing.BLOCKED:
            return qsTr("Blocked");
        case Desk.Standing.PENDING:
            return qsTr("Not confirmed");
        case Desk.Standing.WAITLISTED:
            return qsTr("Waiting list");
        case Desk.Standing.UNPAID:
            return qsTr("Not paid");
        case Desk.Standing.WITHDRAWN:
            return qsTr("Undone");
        }
        return "";
    }
    meaning: {
        switch (standing) {
        case Desk.Standing.INSIDE:
            return "welcome";
        case Desk.Standing.LEFT:
            return "exit";
        case Desk.Standing.CANCELLED:
        case Desk.Standing.BLOCKED:
            return "refuse";
        case Desk.Standing.PENDING:
        case Desk.Standing.WAITLISTED:
        case Desk.Standing.UNPAID:
            return "look";
        }
        return "";
    }
    symbol: {
        switch (standing) {
        case Desk.Standing.INSIDE:
            return "tick";
        case Desk.Standing.LEFT:
            return "door-out";
        case Desk.Standing.EXPECTED:
            return "clock";
        case Desk.Standing.CANCELLED:
            return "cross";
        case Desk.Standing.BLOCKED:
            return "lock";
        case Desk.Standing.PENDING:
            return "help";
        case Desk.Standing.WAITLISTED:
            return "list";
        case Desk.Standing.UNPAID:
            return "warning";
        case Desk.Standing.WITHDRAWN:
            return "undo";
        }
        return "person";
    }
}
