pragma Singleton

import QtQuick

QtObject {
    function table(table: string): string {
        switch (table) {
        case "event":
            return qsTr("The event");
        case "admission":
            return qsTr("Admission");
        case "agenda":
            return qsTr("Programme");
        case "talk":
            return qsTr("Talk");
        case "speaker":
            return qsTr("Speakers");
        case "material":
            return qsTr("Materials");
        case "question":
            return qsTr("Questions for guests");
        case "checkpoint":
            return qsTr("Doors and rooms");
        }
        return "";
    }

    function addition(table: string): string {
        switch (table) {
        case "agenda":
            return qsTr("New item");
        case "talk":
            return qsTr("New talk");
        case "speaker":
            return qsTr("New speaker");
        case "material":
            return qsTr("New material");
        case "question":
            return qsTr("New question");
        case "checkpoint":
            return qsTr("New door or room");
        }
        return "";
    }

    function title(entry: var): string {
        return entry.title || (entry.table === "admission" ? table(entry.table) : qsTr("No title yet"));
    }

    function problem(problem: string): string {
        switch (problem) {
        case "missing":
            return qsTr("This is needed.");
        case "backwards":
            return qsTr("This must be after its beginning.");
        case "twice":
            return qsTr("Another one is called so already.");
        case "unknown":
            return qsTr("There is none of this name, or it does not fit.");
        case "miscounted":
            return qsTr("A choice has two to six, a consent has none.");
        case "address":
            return qsTr("Write a web address such as https://www.asser.nl.");
        case "time":
            return qsTr("Write a time as 17:05, or with its date as 2023-11-28 17:05.");
        case "zone":
            return qsTr("There is no such time zone; write one as Europe/Amsterdam.");
        case "languages":
            return qsTr("Write the languages’ codes, as en nl.");
        case "number":
            return qsTr("Write a number, or nothing.");
        }
        return "";
    }
}
