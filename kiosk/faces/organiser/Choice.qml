pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: choice

    required property string label
    required property var options // an array of what may be chosen
    required property var value // text, a number or a list, as the options are
    property string problem: ""

    signal chosen(value: var)

    function step(by: int) {
        const at = options.findIndex(option => option.value === value);
        const to = Math.max(0, Math.min(options.length - 1, at + by));
        if (to !== at)
            chosen(options[to].value);
        row.children[to].forceActiveFocus();
    }

    spacing: Theme.space(0.5)
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)

    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: choice.label
        size: Theme.desk.caption
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Flow {
        id: row

        Layout.fillWidth: true
        spacing: Theme.space(1)
        Accessible.role: Accessible.Grouping
        Accessible.name: choice.label

        Repeater {
            model: choice.options

            KioskButton {
                required property var modelData // one of options
                readonly property bool picked: modelData.value === choice.value

                width: Math.min(implicitWidth, row.width)
                desk: true
                kind: picked ? "primary" : "quiet"
                symbol: picked ? "tick" : ""
                text: modelData.text
                focusPolicy: Qt.TabFocus
                checkable: false
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: picked
                onClicked: choice.chosen(modelData.value)
            }
        }
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: choice.problem
        size: Theme.desk.caption
        color: Theme.textOf("refuse")
        Accessible.role: Accessible.AlertMessage
    }
}
