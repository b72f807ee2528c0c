import QtQuick

Item {
    id: corner

    required property KioskExit leaving

    anchors.fill: parent
    z: 1000

    Shortcut {
        sequence: "Ctrl+Alt+Q"
        onActivated: corner.leaving.open()
    }
    Item {
        width: 96
        height: 96

        TapHandler {
            gesturePolicy: TapHandler.DragThreshold
            longPressThreshold: 3
            onLongPressed: corner.leaving.open()
        }
    }
    ExitPad {
        leaving: corner.leaving
    }
}
