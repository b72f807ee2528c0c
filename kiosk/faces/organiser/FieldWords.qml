pragma Singleton

import QtQuick

QtObject {
    function field(field: string): string {
        switch (field) {
        case "title":
            return qsTr("Title");
        case "series":
            return qsTr("Series");
        case "starts_at":
            return qsTr("Begins");
        case "ends_at":
            return qsTr("Ends");
        case "venue":
            return qsTr("Venue");
        case "address":
            return qsTr("Address");
        case "organiser":
            return qsTr("Organiser");
        case "fee":
            return qsTr("Fee");
        case "url":
            return qsTr("Web address");
        case "capacity":
            return qsTr("Places");
        case "description":
            return qsTr("Description");
        case "languages":
            return qsTr("Languages, as en nl");
        case "timezone":
            return qsTr("Time zone");
        case "opens_at":
            return qsTr("Opens");
        case "closes_at":
            return qsTr("Closes");
        case "automatic_exit_at":
            return qsTr("Everybody counts as gone from");
        case "reentry":
            return qsTr("Coming in again");
        case "find_own":
            return qsTr("Guests without a code may find their own registration");
        case "kind":
            return qsTr("Kind");
        case "text":
            return qsTr("Question");
        case "options":
            return qsTr("To choose from, one a line");
        case "required":
            return qsTr("It must be answered");
        case "room":
            return qsTr("Room");
        case "speakers":
            return qsTr("Speakers");
        case "name":
            return qsTr("Name");
        case "affiliation":
            return qsTr("Affiliation");
        case "bio":
            return qsTr("Biography");
        case "portrait":
            return qsTr("Portrait (a picture file, with its folder)");
        case "links":
            return qsTr("Links, one a line");
        case "categories":
            return qsTr("Only for these categories, one a line");
        }
        return "";
    }

    function choice(choice: string): string {
        switch (choice) {
        case "after_exit":
            return qsTr("After going out");
        case "always":
            return qsTr("Always");
        case "never":
            return qsTr("Never");
        case "opening":
            return qsTr("Opening");
        case "talk":
            return qsTr("Talk");
        case "talks":
            return qsTr("Talks");
        case "discussion":
            return qsTr("Discussion");
        case "break":
            return qsTr("Break");
        case "reception":
            return qsTr("Reception");
        case "workshop":
            return qsTr("Workshop");
        case "door":
            return qsTr("Door");
        case "consent":
            return qsTr("Consent");
        case "choice":
            return qsTr("A choice");
        case "room":
            return qsTr("Room");
        case "yes":
            return qsTr("Yes");
        case "no":
            return qsTr("No");
        case "":
            return qsTr("None");
        }
        return choice;
    }

    function language(code: string): string {
        switch (code) {
        case "en":
            return qsTr("English");
        case "nl":
            return qsTr("Dutch");
        }
        return code;
    }

    function label(entry: var): string {
        return entry.language ? "%1 (%2)".arg(field(entry.field)).arg(language(entry.language)) : field(entry.field);
    }

    function options(entry: var): var {
        return (entry.options ?? []).map(option => ({
                    "value": option.value,
                    "text": option.text || choice(option.value)
                }));
    }
}
