pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: picks

    required property string label
    required property var options // an array of what may be chosen
    required property var value // text, a number or a list, as the options are

    signal picked(value: var)

    function step(by: int) {
        const at = options.findIndex(option => option.value === value);
        const to = Math.max(0, Math.min(options.length - 1, at + by));
        if (to !== at)
            picked(options[to].value);
        row.children[to].forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space(1)
    Keys.onLeftPressed: step(-1)
    Keys.onRightPressed: step(1)

    Body {
        Layout.fillWidth: true
        text: picks.label
        font.weight: Font.Medium
    }
    Flow {
        id: row

        Layout.fillWidth: true
        spacing: Theme.space(1)
        Accessible.role: Accessible.Grouping
        Accessible.name: picks.label

        Repeater {
            model: picks.options

            KioskButton {
                required property var modelData // one of options
                readonly property bool chosen: modelData.value === picks.value

                kind: chosen ? "primary" : "quiet"
                symbol: chosen ? "tick" : ""
                text: modelData.text
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: picks.picked(modelData.value)
            }
        }
    }
}
