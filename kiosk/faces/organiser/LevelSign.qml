import kiosk.faces.theme

Sign {
    required property int level
    property string spare: ""
    readonly property bool urgent: [Organiser.Level.NEARLY, Organiser.Level.FULL, Organiser.Level.OVER].includes(level)

    words: {
        switch (level) {
        case Organiser.Level.FREE:
            return qsTr("Room for %1 more").arg(spare);
        case Organiser.Level.FILLING:
            return qsTr("Filling up: room for %1 more").arg(spare);
        case Organiser.Level.NEARLY:
            return qsTr("Almost full: room for %1 more").arg(spare);
        case Organiser.Level.FULL:
            return qsTr("Full: no place is left");
        case Organiser.Level.OVER:
            return qsTr("Over capacity: %1 too many").arg(spare);
        }
        return "";
    }
    meaning: {
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
        return "";
    }
    symbol: urgent ? "warning" : "people"
}
