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

    function turn(id: string) {
        const kept = Array.from(value);
        choice.chosen(kept.includes(id) ? kept.filter(keptId => keptId !== id) : kept.concat([id]));
    }

    spacing: Theme.space(0.5)

    Body {
        Layout.fillWidth: true
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
                readonly property bool picked: Array.from(choice.value).includes(modelData.value)

                width: Math.min(implicitWidth, row.width)
                desk: true
                kind: picked ? "primary" : "quiet"
                symbol: picked ? "tick" : "plus"
                text: modelData.text
                focusPolicy: Qt.TabFocus
                Accessible.role: Accessible.CheckBox
                Accessible.checkable: true
                Accessible.checked: picked
                onClicked: choice.turn(modelData.value)
            }
        }
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: choice.options.length ? choice.problem : qsTr("There are no speakers yet: add one first.")
        size: Theme.desk.caption
        color: choice.problem ? Theme.textOf("refuse") : Theme.quietInk
    }
}
