pragma Singleton

import QtQuick

QtObject {
    function well(count: int, total: int): string {
        if (count === 0)
            return qsTr("%n stations, none of them well", "", total);
        return count === total ? qsTr("%n stations, all well", "", total) : qsTr("%n stations are well", "", count);
    }

    function clock(ahead: int): string {
        if (ahead > 0)
            return qsTr("clock is %n minutes ahead", "", ahead);
        return ahead < 0 ? qsTr("clock is %n minutes behind", "", -ahead) : "";
    }

    function printer(state: int): string {
        switch (state) {
        case Organiser.Device.NONE:
        case Organiser.Device.READY:
            return "";
        case Organiser.Device.PAPER_OUT:
            return qsTr("out of paper");
        case Organiser.Device.RIBBON_OUT:
            return qsTr("no ribbon or ink");
        case Organiser.Device.JAM:
            return qsTr("paper jam");
        case Organiser.Device.COVER_OPEN:
            return qsTr("printer open");
        case Organiser.Device.PAUSED:
            return qsTr("printer paused");
        case Organiser.Device.GONE:
            return qsTr("no contact with the printer");
        }
        return qsTr("printer fault");
    }

    function camera(state: int): string {
        switch (state) {
        case Organiser.Device.GONE:
            return qsTr("camera gone");
        case Organiser.Device.OPENING:
            return qsTr("camera is being opened");
        }
        return "";
    }

    function scanner(state: int): string {
        return state === Organiser.Device.GONE ? qsTr("scanner gone") : "";
    }
}
