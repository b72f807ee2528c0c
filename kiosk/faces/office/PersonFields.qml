import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: fields

    required property PersonForm form
    required property list<string> categories
    property bool all: false

    function enter() {
        first.forceActiveFocus();
    }

    spacing: Theme.space(1.25)

    PersonField {
        id: first

        form: fields.form
        name: "name"
        label: qsTr("Name")
    }
    PersonField {
        form: fields.form
        name: "email"
        label: qsTr("E-mail")
    }
    PersonField {
        form: fields.form
        name: "affiliation"
        label: qsTr("Affiliation")
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        PersonField {
            form: fields.form
            name: "category"
            label: qsTr("Category")
        }
        OfficeChoice {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            label: qsTr("State")
            problem: fields.form.problems.state
            texts: StateWords.all
            current: StateWords.keys.indexOf(fields.form.values.state)
            onPicked: index => fields.form.set("state", StateWords.keys[index])
        }
    }
    PersonProse {
        form: fields.form
        name: "attention"
        label: qsTr("Tell the desk")
        help: qsTr("Shown in yellow when they are scanned.")
    }
    PersonProse {
        form: fields.form
        name: "note"
        label: qsTr("Note")
        help: qsTr("For the office only.")
    }
    OfficeButton {
        kind: "bare"
        text: fields.all ? qsTr("Fewer fields") : qsTr("All fields")
        onClicked: fields.all = !fields.all
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: fields.all
        spacing: Theme.space(1.25)

        PersonField {
            form: fields.form
            name: "given_name"
            label: qsTr("Given name")
        }
        PersonField {
            form: fields.form
            name: "family_name"
            label: qsTr("Family name")
        }
        PersonField {
            form: fields.form
            name: "reference"
            label: qsTr("Reference")
        }
        PersonField {
            form: fields.form
            name: "code"
            label: qsTr("Code of another system")
        }
        PersonField {
            form: fields.form
            name: "language"
            label: qsTr("Language")
            help: qsTr("As en or nl: of their ticket and their greeting.")
        }
        PersonField {
            form: fields.form
            name: "party"
            label: qsTr("Party")
            help: qsTr("People of one party can be checked in together.")
        }
        PersonField {
            form: fields.form
            name: "valid_from"
            label: qsTr("May come from")
            help: qsTr("As 2026-12-14 17:00; empty for the whole event.")
        }
        PersonField {
            form: fields.form
            name: "valid_until"
            label: qsTr("May come until")
        }
        PersonField {
            form: fields.form
            name: "checkpoints"
            label: qsTr("Doors and rooms")
            help: qsTr("Separated by semicolons; empty for all.")
        }
    }
}
