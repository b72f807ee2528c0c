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

    readonly property list<string> keys: ["name", "given_name", "family_name", "reference", "email", "affiliation", "category", "state", "code", "language", "valid_from", "valid_until", "checkpoints", "party", "attention", "note"]
    readonly property list<string> names: [qsTr("Name"), qsTr("Given name"), qsTr("Family name"), qsTr("Reference"), qsTr("E-mail"), qsTr("Affiliation"), qsTr("Category"), qsTr("State"), qsTr("Code"), qsTr("Language"), qsTr("May come from"), qsTr("May come until"), qsTr("Doors and rooms"), qsTr("Party"), qsTr("Tell the desk"), qsTr("Note")]
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
        text: item.field === "" ? item.deed : qsTr("%1: %2 → %3").arg(item.names[item.keys.indexOf(item.field)] ?? item.field).arg(item.shown(item.before)).arg(item.shown(item.after))
        size: OfficeTheme.body
    }
    Body {
        Layout.fillWidth: true
        text: [item.when, item.who, item.field !== "" && item.kind !== Office.History.EDITED ? item.deed : ""].filter(part => part !== "").join(" · ")
        size: OfficeTheme.caption
        quiet: true
    }
}
