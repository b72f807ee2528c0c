pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: picks

    required property string label
    required property list<string> texts
    required property int current

    signal picked(index: int)

    function step(by: int) {
        const to = Math.max(0, Math.min(texts.length - 1, current + by));
        if (to !== current)
            picked(to);
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
            model: picks.texts

            KioskButton {
                required property int index
                required property string modelData
                readonly property bool chosen: index === picks.current

                kind: chosen ? "primary" : "quiet"
                symbol: chosen ? "tick" : ""
                text: modelData
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: picks.picked(index)
            }
        }
    }
}
