import QtQuick
import kiosk.faces.theme

Item {
    id: board

    required property Item content
    required property Item focused
    required property real measure
    required property bool busy
    property bool touched: false
    readonly property TextInput typing: touched ? focused as TextInput : null
    readonly property real coveredHeight: pad.visible ? pad.height : 0

    function isField(item: Item, at: point): bool {
        const child = item.childAt(at.x, at.y);
        return child !== null && (child as TextInput !== null || isField(child, item.mapToItem(child, at)));
    }
    function updateTouched(at: point) {
        if (!pad.visible || !pad.contains(mapToItem(pad, at)))
            touched = isField(content, mapToItem(content, at));
    }

    PointHandler {
        acceptedDevices: PointerDevice.TouchScreen
        onActiveChanged: {
            if (active)
                board.updateTouched(point.position);
        }
    }
    PointHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        onActiveChanged: {
            if (active)
                board.touched = false;
        }
    }
    Rectangle {
        id: pad

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: keys.implicitHeight + Theme.space(4)
        visible: board.typing !== null
        color: Theme.ground
        border.width: Theme.hairline
        border.color: Theme.line

        TapHandler {}

        TouchKeyboard {
            id: keys

            readonly property string before: board.typing?.text.slice(0, board.typing.cursorPosition) ?? ""
            readonly property bool prose: board.typing !== null && (board.typing.inputMethodHints & Qt.ImhNoPredictiveText) === 0

            anchors.centerIn: parent
            width: board.measure
            height: implicitHeight
            letters: "1234567890qwertyuiopasdfghjkl/zxcvbnm-_"
            signs: "@.:"
            capital: prose && /(^|\s)$/.test(before)
            action: qsTr("Enter")
            busy: board.busy
            onTyped: text => {
                board.typing.insert(board.typing.cursorPosition, text);
                board.typing.textEdited();
            }
            onErased: {
                const at = board.typing.cursorPosition;
                board.typing.remove(Math.max(0, at - 1), at);
                board.typing.textEdited();
            }
            onDone: board.typing.accepted()
        }
    }
}
