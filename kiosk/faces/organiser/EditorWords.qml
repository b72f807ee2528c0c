pragma Singleton

import QtQuick

QtObject {
    readonly property var tables: ({ // words by key
            "event": qsTr("The event"),
            "admission": qsTr("Admission"),
            "agenda": qsTr("Programme"),
            "talk": qsTr("Talk"),
            "speaker": qsTr("Speakers"),
            "material": qsTr("Materials"),
            "question": qsTr("Questions for guests"),
            "checkpoint": qsTr("Doors and rooms")
        })
    readonly property var news: ({ // words by key
            "agenda": qsTr("New item"),
            "talk": qsTr("New talk"),
            "speaker": qsTr("New speaker"),
            "material": qsTr("New material"),
            "question": qsTr("New question"),
            "checkpoint": qsTr("New door or room")
        })
    readonly property var fields: ({ // words by key
            "title": qsTr("Title"),
            "series": qsTr("Series"),
            "starts_at": qsTr("Begins"),
            "ends_at": qsTr("Ends"),
            "venue": qsTr("Venue"),
            "address": qsTr("Address"),
            "organiser": qsTr("Organiser"),
            "fee": qsTr("Fee"),
            "url": qsTr("Web address"),
            "capacity": qsTr("Places"),
            "description": qsTr("Description"),
            "languages": qsTr("Languages, as en nl"),
            "timezone": qsTr("Time zone"),
            "opens_at": qsTr("Opens"),
            "closes_at": qsTr("Closes"),
            "automatic_exit_at": qsTr("Everybody counts as gone from"),
            "reentry": qsTr("Coming in again"),
            "find_own": qsTr("Guests without a code may find their own registration"),
            "kind": qsTr("Kind"),
            "text": qsTr("Question"),
            "options": qsTr("To choose from, one a line"),
            "required": qsTr("It must be answered"),
            "room": qsTr("Room"),
            "speakers": qsTr("Speakers"),
            "name": qsTr("Name"),
            "affiliation": qsTr("Affiliation"),
            "bio": qsTr("Biography"),
            "portrait": qsTr("Portrait (a picture file, with its folder)"),
            "links": qsTr("Links, one a line"),
            "categories": qsTr("Only for these categories, one a line")
        })
    readonly property var choices: ({ // words by key
            "after_exit": qsTr("After going out"),
            "always": qsTr("Always"),
            "never": qsTr("Never"),
            "opening": qsTr("Opening"),
            "talk": qsTr("Talk"),
            "talks": qsTr("Talks"),
            "discussion": qsTr("Discussion"),
            "break": qsTr("Break"),
            "reception": qsTr("Reception"),
            "workshop": qsTr("Workshop"),
            "door": qsTr("Door"),
            "consent": qsTr("Consent"),
            "choice": qsTr("A choice"),
            "room": qsTr("Room"),
            "yes": qsTr("Yes"),
            "no": qsTr("No"),
            "": qsTr("None")
        })
    readonly property var problems: ({ // words by key
            "missing": qsTr("This is needed."),
            "backwards": qsTr("This must be after its beginning."),
            "twice": qsTr("Another one is called so already."),
            "unknown": qsTr("There is none of this name, or it does not fit."),
            "miscounted": qsTr("A choice has two to six, a consent has none."),
            "time": qsTr("Write a time as 17:05, or with its date as 2023-11-28 17:05."),
            "zone": qsTr("There is no such time zone; write one as Europe/Amsterdam."),
            "languages": qsTr("Write the languages' codes, as en nl."),
            "number": qsTr("Write a number, or nothing.")
        })
    readonly property var languages: ({ // words by key
            "en": qsTr("English"),
            "nl": qsTr("Dutch")
        })

    function label(entry: var, table: string): string {
        const known = fields[entry.field] ?? "";
        const spoken = entry.language ? languages[entry.language] ?? entry.language : "";
        return spoken ? "%1 (%2)".arg(known).arg(spoken) : known;
    }
    function title(entry: var): string {
        return entry.title || (entry.table === "admission" ? tables.admission : qsTr("No title yet"));
    }
    function options(entry: var): var {
        return (entry.options ?? []).map(option => ({
                    "value": option.value,
                    "text": option.text || (choices[option.value] ?? option.value)
                }));
    }
}
