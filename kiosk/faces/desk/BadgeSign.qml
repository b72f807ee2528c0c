import kiosk.faces.theme

Sign {
    required property int badge
    required property int trouble
    readonly property bool held: trouble !== Desk.Need.NONE

    words: {
        if (held)
            return qsTr("Badge waits: %1").arg(PrinterWords.state(trouble));
        switch (badge) {
        case Desk.Badge.QUEUED:
            return qsTr("Badge waiting");
        case Desk.Badge.SENT:
            return qsTr("Badge is being printed");
        case Desk.Badge.HANDED:
            return qsTr("Badge sent to the printer");
        case Desk.Badge.DONE:
            return qsTr("Badge printed");
        case Desk.Badge.SAVED:
            return qsTr("Badge saved as PDF");
        case Desk.Badge.FAILED:
            return qsTr("Badge failed");
        case Desk.Badge.UNKNOWN:
            return qsTr("Badge uncertain");
        }
        return "";
    }
    meaning: {
        if (held)
            return "look";
        switch (badge) {
        case Desk.Badge.FAILED:
            return "refuse";
        case Desk.Badge.UNKNOWN:
            return "look";
        }
        return "";
    }
    symbol: {
        if (held)
            return "printer";
        switch (badge) {
        case Desk.Badge.SENT:
            return "printer";
        case Desk.Badge.SAVED:
            return "download";
        }
        return "badge";
    }
}
