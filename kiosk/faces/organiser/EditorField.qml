pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Loader {
    id: field

    required property OrganiserEditor editor
    required property var entry // a row of the face, whose fields differ by kind
    readonly property string label: FieldWords.label(entry)
    readonly property string problem: EditorWords.problem(editor.problems[entry.name] ?? "")
    readonly property var options: FieldWords.options(entry) // an array of what may be chosen
    property var picked: entry.value // text, a number or a list, as the options are

    function editorOf(kind: string): Component {
        switch (kind) {
        case "prose":
        case "lines":
        case "options":
            return prose;
        case "choice":
        case "yes":
        case "room":
            return choice;
        case "people":
            return people;
        }
        return entry.language ? prose : line;
    }
    function pick(value: var) {
        picked = value;
        if (entry.kind === "people")
            editor.setChoices(entry.name, value);
        else
            editor.setField(entry.name, value);
    }

    Connections {
        target: field.editor

        function onFormChanged() {
            field.picked = field.entry.value;
            const lone = field.item as KioskField;
            if (lone)
                lone.text = field.entry.value;
            const long = field.item as ProseField;
            if (long)
                long.text = field.entry.value;
        }
    }

    sourceComponent: editorOf(entry.kind)

    Component {
        id: line

        KioskField {
            desk: true
            label: field.label
            problem: field.problem
            text: field.entry.value
            maximumLength: 1000
            onEdited: field.editor.setField(field.entry.name, text)
        }
    }
    Component {
        id: prose

        ProseField {
            label: field.label
            problem: field.problem
            rows: ({
                    "prose": 4,
                    "lines": 2,
                    "options": 2
                })[field.entry.kind] ?? 1
            text: field.entry.value
            onEdited: field.editor.setField(field.entry.name, text)
        }
    }
    Component {
        id: choice

        Choice {
            label: field.label
            problem: field.problem
            texts: field.options.map(option => option.text)
            current: field.options.findIndex(option => option.value === field.picked)
            onChosen: index => field.pick(field.options[index].value)
        }
    }
    Component {
        id: people

        PeopleChoice {
            label: field.label
            problem: field.problem
            options: field.options
            value: field.picked
            onChosen: value => field.pick(value)
        }
    }
}
