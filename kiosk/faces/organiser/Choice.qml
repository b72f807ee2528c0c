pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: choice

    required property string label
    required property list<string> texts
    required property int current
    property string problem: ""

    signal chosen(index: int)

    function step(by: int) {
        const to = Math.max(0, Math.min(texts.length - 1, current + by));
        if (to !== current)
            chosen(to);
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
            model: choice.texts

            KioskButton {
                required property int index
                required property string modelData
                readonly property bool picked: index === choice.current

                width: Math.min(implicitWidth, row.width)
                desk: true
                kind: picked ? "primary" : "quiet"
                symbol: picked ? "tick" : ""
                text: modelData
                focusPolicy: Qt.TabFocus
                checkable: false
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: picked
                onClicked: choice.chosen(index)
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
