pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

FormPage {
    id: page

    required property DeskFace face
    readonly property DeskReason asked: face.reason
    readonly property var titles: ({
            "undo": qsTr("Take back “%1” of %2?").arg(DeskWords.verdict(asked.entry)[0]).arg(asked.time),
            "override": qsTr("Let in all the same?"),
            "badge": qsTr("Print a further badge?")
        })
    readonly property var actions: ({
            "undo": qsTr("Undo"),
            "override": qsTr("Let in"),
            "badge": qsTr("Print badge")
        })
    readonly property var usual: ({
            "undo": [qsTr("Wrong person"), qsTr("Scanned by mistake"), qsTr("Did not go in")],
            "override": [qsTr("The organiser agrees"), qsTr("Paid at the desk"), qsTr("Identity checked")],
            "badge": [qsTr("Lost"), qsTr("Misprinted"), qsTr("Wrong name")]
        })
    readonly property var reasons: usual[asked.kind] ?? []
    property int marked: -1

    function mark(step: int) {
        marked = (Math.max(marked + step, -1) + reasons.length) % reasons.length;
        field.text = reasons[marked];
    }
    function submit(reason: string) {
        asked.submit(reason);
    }

    title: titles[asked.kind] ?? ""
    Component.onCompleted: field.forceActiveFocus()

    Keys.onUpPressed: mark(-1)
    Keys.onDownPressed: mark(1)
    Keys.onReturnPressed: submit(field.text)
    Keys.onEnterPressed: submit(field.text)
    Keys.onEscapePressed: asked.close()

    Body {
        Layout.fillWidth: true
        text: page.asked.name
        size: Theme.desk.lead
        font.weight: Font.DemiBold
    }
    Heading {
        Layout.fillWidth: true
        text: page.title
        size: Theme.desk.headline
    }
    KioskField {
        id: field

        Layout.fillWidth: true
        desk: true
        label: qsTr("Reason")
        problem: page.asked.problem
        maximumLength: 200
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        Repeater {
            model: page.reasons

            KioskButton {
                required property string modelData

                desk: true
                kind: "quiet"
                text: modelData
                onClicked: {
                    field.text = modelData;
                    field.forceActiveFocus();
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(1)
        spacing: Theme.space(1)

        KioskButton {
            desk: true
            text: page.actions[page.asked.kind] ?? ""
            keyHint: qsTr("Enter")
            enabled: field.text.trim() !== ""
            onClicked: page.submit(field.text)
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: page.asked.close()
        }
    }
}
