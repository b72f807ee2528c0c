import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: item

    required property int kind
    required property string when
    required property string who
    required property string field
    required property string before
    required property string after

    readonly property var names: ({ // a table of words
            "name": qsTr("Name"),
            "given_name": qsTr("Given name"),
            "family_name": qsTr("Family name"),
            "reference": qsTr("Reference"),
            "email": qsTr("E-mail"),
            "affiliation": qsTr("Affiliation"),
            "category": qsTr("Category"),
            "state": qsTr("State"),
            "code": qsTr("Code"),
            "language": qsTr("Language"),
            "valid_from": qsTr("May come from"),
            "valid_until": qsTr("May come until"),
            "checkpoints": qsTr("Doors and rooms"),
            "party": qsTr("Party"),
            "attention": qsTr("Tell the desk"),
            "note": qsTr("Note")
        })
    readonly property string deed: {
        switch (kind) {
        case Office.History.ADDED:
            return qsTr("Registered");
        case Office.History.MERGED:
            return qsTr("Two became one");
        case Office.History.SPLIT:
            return qsTr("One became two");
        case Office.History.IMPORTED:
            return qsTr("By a list");
        case Office.History.UNDONE:
            return qsTr("Taken back");
        case Office.History.CORRECTED:
            return qsTr("Corrected at a desk");
        }
        return qsTr("Changed");
    }

    function shown(value: string): string {
        const state = StateWords.keys.indexOf(value);
        return field === "state" && state >= 0 ? StateWords.all[state] : value === "" ? "–" : value;
    }

    spacing: 0

    Body {
        Layout.fillWidth: true
        text: item.field === "" ? item.deed : qsTr("%1: %2 → %3").arg(item.names[item.field] ?? item.field).arg(item.shown(item.before)).arg(item.shown(item.after))
        size: Theme.office.body
    }
    Body {
        Layout.fillWidth: true
        text: [item.when, item.who, item.field !== "" && item.kind !== Office.History.EDITED ? item.deed : ""].filter(part => part !== "").join(" · ")
        size: Theme.office.caption
        quiet: true
    }
}
