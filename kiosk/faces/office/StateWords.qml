pragma Singleton

import QtQml

QtObject {
    readonly property list<string> keys: ["confirmed", "pending", "waitlisted", "unpaid", "cancelled", "blocked"]
    readonly property list<string> all: [qsTr("Confirmed"), qsTr("To be confirmed"), qsTr("On the waiting list"), qsTr("Unpaid"), qsTr("Cancelled"), qsTr("Blocked")]

    function of(state: int): string {
        return state > 0 ? all[state - 1] : "";
    }
    function meaning(state: int): string {
        if (state === Office.State.CONFIRMED)
            return "welcome";
        return state === Office.State.CANCELLED || state === Office.State.BLOCKED ? "refuse" : "look";
    }
}
