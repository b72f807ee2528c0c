import kiosk.faces.theme

Sign {
    required property int health

    meaning: {
        switch (health) {
        case Organiser.Health.SILENT:
            return "refuse";
        case Organiser.Health.UNKNOWN:
            return "";
        case Organiser.Health.WELL:
            return "welcome";
        }
        return "look";
    }
    symbol: {
        switch (health) {
        case Organiser.Health.SILENT:
            return "cross-ring";
        case Organiser.Health.ALONE:
        case Organiser.Health.UNKNOWN:
            return "network";
        case Organiser.Health.UNHEARD:
            return "clock";
        case Organiser.Health.WELL:
            return "tick";
        }
        return "warning";
    }
}
