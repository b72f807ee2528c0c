import kiosk.faces.theme

Sign {
    id: sign

    required property int kind
    required property int health
    required property int count
    readonly property bool urgent: kind === Organiser.State.ALONE || kind === Organiser.State.CLOCK || (kind === Organiser.State.STATION && health === Organiser.Health.SILENT)
    readonly property HealthSign station: HealthSign {
        health: sign.health
    }

    meaning: {
        switch (kind) {
        case Organiser.State.STATION:
            return station.meaning;
        case Organiser.State.UNKNOWN:
            return "";
        case Organiser.State.WELL:
            return count > 0 ? "welcome" : "look";
        }
        return "look";
    }
    symbol: {
        switch (kind) {
        case Organiser.State.STATION:
            return station.symbol;
        case Organiser.State.ALONE:
        case Organiser.State.UNKNOWN:
            return "network";
        case Organiser.State.CLOCK:
            return "clock";
        case Organiser.State.HELP:
            return "bell";
        case Organiser.State.WELL:
            return count > 0 ? "tick" : "warning";
        }
        return "warning";
    }
}
