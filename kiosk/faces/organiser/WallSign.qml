import kiosk.faces.theme

Sign {
    required property int level
    required property string spare
    required property bool old

    words: {
        if (old)
            return qsTr("Not up to date");
        switch (level) {
        case Organiser.Level.FREE:
            return qsTr("%1 places free").arg(spare);
        case Organiser.Level.FILLING:
            return qsTr("Filling up");
        case Organiser.Level.NEARLY:
            return qsTr("Almost full");
        case Organiser.Level.FULL:
            return qsTr("Full");
        case Organiser.Level.OVER:
            return qsTr("Too many");
        }
        return "";
    }
    meaning: {
        if (old)
            return "look";
        switch (level) {
        case Organiser.Level.FREE:
            return "welcome";
        case Organiser.Level.FILLING:
        case Organiser.Level.NEARLY:
            return "look";
        case Organiser.Level.FULL:
        case Organiser.Level.OVER:
            return "refuse";
        }
        return "exit";
    }
    symbol: {
        switch (level) {
        case Organiser.Level.NEARLY:
        case Organiser.Level.FULL:
        case Organiser.Level.OVER:
            return "warning";
        }
        return old ? "warning" : "people";
    }
}
