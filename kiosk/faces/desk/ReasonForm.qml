pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FormPage {
    id: page

    property string name: ""
    property string about: ""
    property string advice: ""
    property string label: qsTr("Reason")
    property string written: ""
    property string problem: ""
    property string action: ""
    property list<string> reasons
    property int marked: -1

    signal submitted(reason: string)
    signal cancelled

    function mark(step: int) {
        if (reasons.length === 0)
            return;
        marked = (Math.max(marked + step, -1) + reasons.length) % reasons.length;
        choose(reasons[marked]);
    }
    function choose(reason: string) {
        field.text = reason;
        field.forceActiveFocus();
        field.selectAll();
    }

    Component.onCompleted: {
        field.text = written;
        field.forceActiveFocus();
    }

    Keys.onUpPressed: mark(-1)
    Keys.onDownPressed: mark(1)
    Keys.onReturnPressed: submitted(field.text)
    Keys.onEnterPressed: submitted(field.text)
    Keys.onEscapePressed: cancelled()

    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.name
        size: Theme.desk.lead
        font.weight: Font.DemiBold
    }
    Heading {
        Layout.fillWidth: true
        text: page.title
        size: Theme.desk.headline
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.about
        size: Theme.desk.body
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.advice
        size: Theme.desk.body
        quiet: true
    }
    KioskField {
        id: field

        Layout.fillWidth: true
        desk: true
        label: page.label
        problem: page.problem
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
                onClicked: page.choose(modelData)
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(1)
        spacing: Theme.space(1)

        KioskButton {
            desk: true
            text: page.action
            keyHint: qsTr("Enter")
            enabled: field.text.trim() !== ""
            onClicked: page.submitted(field.text)
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: page.cancelled()
        }
    }
}
