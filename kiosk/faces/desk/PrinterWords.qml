pragma Singleton

import QtQuick

QtObject {
    function state(need: int): string {
        switch (need) {
        case Desk.Need.PAPER_OUT:
            return qsTr("out of paper");
        case Desk.Need.RIBBON_OUT:
            return qsTr("no ribbon or ink");
        case Desk.Need.JAM:
            return qsTr("paper jam");
        case Desk.Need.COVER_OPEN:
            return qsTr("printer open");
        case Desk.Need.PAUSED:
            return qsTr("printer paused");
        case Desk.Need.GONE:
            return qsTr("no contact");
        case Desk.Need.OTHER:
            return qsTr("printer fault");
        case Desk.Need.LOW:
            return qsTr("roll nearly empty");
        case Desk.Need.READY:
            return qsTr("ready");
        }
        return "";
    }

    function title(need: int, name: string, left: int): string {
        switch (need) {
        case Desk.Need.LOW:
            return qsTr("%1 has %n labels left", "", left).arg(name);
        case Desk.Need.PAPER_OUT:
            return qsTr("Printer “%1”: paper is out").arg(name);
        case Desk.Need.RIBBON_OUT:
            return qsTr("Printer “%1”: ribbon or ink is out").arg(name);
        case Desk.Need.JAM:
            return qsTr("Printer “%1”: paper jam").arg(name);
        case Desk.Need.COVER_OPEN:
            return qsTr("Printer “%1” is open").arg(name);
        case Desk.Need.PAUSED:
            return qsTr("Printer “%1” is paused").arg(name);
        case Desk.Need.GONE:
            return qsTr("Printer “%1” cannot be reached").arg(name);
        }
        return qsTr("Printer “%1” cannot print").arg(name);
    }

    function advice(need: int): string {
        switch (need) {
        case Desk.Need.LOW:
            return qsTr("Have the next roll ready.");
        case Desk.Need.PAPER_OUT:
            return qsTr("Put in paper or a new roll; it goes on by itself.");
        case Desk.Need.RIBBON_OUT:
            return qsTr("Put in a new one; it goes on by itself.");
        case Desk.Need.JAM:
            return qsTr("Take it out and close the printer. See afterwards whose badge is missing.");
        case Desk.Need.COVER_OPEN:
            return qsTr("Close it; it goes on by itself.");
        case Desk.Need.PAUSED:
            return qsTr("Press its pause button, or resume it on its computer.");
        case Desk.Need.GONE:
            return qsTr("Is it switched on, and its cable in? It goes on by itself.");
        }
        return qsTr("See what its display says.");
    }

    function help(need: int, message: string): string {
        return message === "" ? advice(need) : "%1 %2".arg(advice(need)).arg(qsTr("The printer says: %1").arg(message));
    }
}
