pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

FocusScope {
    id: keyboard

    property bool capital: false
    property string action: ""
    property bool busy: false
    property int current: 0
    property string letters: "1234567890qwertyuiopasdfghjkl'zxcvbnm-_"
    property string signs: "@.+"

    readonly property real gap: Theme.space(1)
    readonly property real unit: Math.floor((width - 9 * gap) / 10)
    readonly property real keyHeight: Math.max(64, Math.min(Theme.fingerAttendee, (height - 4 * gap) / 5))
    readonly property list<string> keys: [...letters, "erase", ...signs, "space", "done"]

    signal typed(string text)
    signal erased
    signal done

    function spanOf(key: string): int {
        if (key === "space")
            return 4;
        return key === "done" ? 3 : 1;
    }
    function press(key: string) {
        if (key === "erase")
            erased();
        else if (key === "done")
            done();
        else
            typed(key === "space" ? " " : characterOf(key));
    }
    function characterOf(key: string): string {
        return capital ? key.toUpperCase() : key;
    }
    function labelOf(key: string): string {
        const words = {
            "erase": qsTr("Erase"),
            "space": qsTr("Space"),
            "done": action
        };
        return words[key] ?? characterOf(key);
    }
    function move(from: int, across: int, down: int) {
        const offsets = [0];
        for (const key of keys)
            offsets.push(offsets[offsets.length - 1] + spanOf(key));
        const targetOffset = across !== 0 ? -1 : offsets[from] + 10 * down;
        const to = across !== 0 ? from + across : keys.findIndex((_, index) => offsets[index] <= targetOffset && targetOffset < offsets[index + 1]);
        if (to >= 0 && to < keys.length)
            pad.itemAt(to).forceActiveFocus(Qt.TabFocusReason);
    }

    implicitHeight: 5 * Theme.fingerAttendee + 4 * gap

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        columns: 10
        columnSpacing: keyboard.gap
        rowSpacing: keyboard.gap

        Repeater {
            id: pad

            model: keyboard.keys

            T.Button {
                id: key

                required property string modelData
                required property int index
                readonly property int span: keyboard.spanOf(modelData)
                readonly property bool acts: modelData === "done"

                Layout.columnSpan: span
                Layout.preferredWidth: span * keyboard.unit + (span - 1) * keyboard.gap
                Layout.preferredHeight: keyboard.keyHeight
                focusPolicy: Qt.NoFocus
                activeFocusOnTab: index === keyboard.current
                enabled: !acts || !keyboard.busy
                autoRepeat: modelData === "erase"
                Accessible.role: Accessible.Button
                Accessible.name: keyboard.labelOf(modelData)
                onClicked: keyboard.press(modelData)
                onActiveFocusChanged: {
                    if (activeFocus)
                        keyboard.current = index;
                }
                Keys.onReturnPressed: click()
                Keys.onEnterPressed: click()
                Keys.onLeftPressed: keyboard.move(index, -1, 0)
                Keys.onRightPressed: keyboard.move(index, 1, 0)
                Keys.onUpPressed: keyboard.move(index, 0, -1)
                Keys.onDownPressed: keyboard.move(index, 0, 1)

                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: key.acts ? (key.enabled ? Theme.accent : Theme.idle) : key.down ? Theme.pressed : Theme.surface
                    border.width: key.acts ? 0 : Theme.hairline
                    border.color: Theme.edge

                    FocusRing {
                        shown: key.activeFocus
                        inner: Theme.radiusSmall
                    }
                }
                contentItem: Item {
                    Text {
                        anchors.centerIn: parent
                        width: Math.min(implicitWidth, parent.width)
                        visible: key.modelData !== "erase"
                        text: keyboard.labelOf(key.modelData)
                        color: !key.acts ? Theme.ink : key.enabled ? Theme.accentInk : Theme.idleInk
                        font.family: Theme.sans
                        font.weight: key.span > 1 ? Font.DemiBold : Font.Normal
                        font.pixelSize: Math.min(Theme.attendee.body * (key.span > 1 ? 1 : 1.2), keyboard.keyHeight * 0.5)
                        textFormat: Text.PlainText
                        elide: Text.ElideRight
                        Accessible.ignored: true
                    }
                    Icon {
                        anchors.centerIn: parent
                        visible: key.modelData === "erase"
                        name: "backspace"
                        size: Math.round(keyboard.keyHeight * 0.45)
                    }
                }
            }
        }
    }
}
