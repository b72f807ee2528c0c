pragma Singleton

import QtQuick

QtObject {
    function category(name: string): string {
        switch (name) {
        case "guest":
            return qsTr("Guests");
        case "student":
            return qsTr("Students");
        case "speaker":
            return qsTr("Speakers");
        case "staff":
            return qsTr("Staff");
        case "press":
            return qsTr("Press");
        case "":
            return qsTr("Others");
        }
        return name.charAt(0).toUpperCase() + name.slice(1);
    }

    function forecast(drawn: var): string { // points and texts of the curve
        return drawn.forecastTime ? qsTr("at this pace %1 by %2").arg(drawn.forecastPeople).arg(drawn.forecastTime) : "";
    }
}
