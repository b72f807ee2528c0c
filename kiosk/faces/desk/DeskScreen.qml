pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.evacuation
import kiosk.faces.theme

FocusScope {
    id: screen

    required property DeskFace face
    readonly property bool closed: face.staff.locked || face.staff.pending !== Desk.Permission.NONE
    property Item previousFocus: null

    function handleKey(event: KeyEvent): bool {
        if (keys.handleGlobalKey(event.key))
            return true;
        switch (event.key) {
        case Qt.Key_PageUp:
        case Qt.Key_PageDown:
            work.scroll(event.key === Qt.Key_PageUp ? -0.8 : 0.8);
            return true;
        case Qt.Key_Escape:
            if (!tray.close())
                work.search.stepBack();
            return true;
        case Qt.Key_Question:
            work.showKeys();
            return true;
        case Qt.Key_Slash:
            work.search.restart();
            return true;
        }
        const plain = !(event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier));
        if (work.formOpen || !plain || !/^[^\s!-/:-@[-`{-~\x7f]$/.test(event.text))
            return false;
        work.search.write(event.text);
        return true;
    }

    function handleShiftKey(event: KeyEvent): bool {
        const alone = event.modifiers === Qt.ShiftModifier;
        return alone && (keys.handleGlobalShiftKey(event.key) || (!work.formOpen && keys.handlePersonShiftKey(event.key)));
    }

    focus: true
    onClosedChanged: {
        if (closed)
            previousFocus = Window.activeFocusItem;
        else if (previousFocus)
            previousFocus.forceActiveFocus();
        else
            work.search.focusField();
    }
    Keys.onPressed: event => {
        face.staff.restartIdleTimer();
        if (event.isAutoRepeat)
            event.accepted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        else
            event.accepted = (event.modifiers === Qt.ControlModifier && keys.handleControlKey(event.key)) || handleShiftKey(event) || (!work.formOpen && keys.handlePersonKey(event.key)) || handleKey(event);
    }

    Binding {
        target: Theme
        property: "magnified"
        value: Math.max(1, Math.min(screen.width / 1920, screen.height / 1080))
    }
    DeskKeys {
        id: keys

        face: screen.face
        tray: tray
    }
    Connections {
        target: screen.face.verdict

        function onGiven() {
            if (!work.formOpen)
                work.search.focusField();
        }
    }
    Connections {
        target: screen.Window.activeFocusItem
        ignoreUnknownSignals: true

        function onTextChanged() {
            screen.face.staff.restartIdleTimer();
        }
    }
    HoverHandler {
        onPointChanged: screen.face.staff.restartIdleTimer()
    }
    PointHandler {
        onActiveChanged: screen.face.staff.restartIdleTimer()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    StatusBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        face: screen.face
    }
    DeskTray {
        id: tray

        visible: screen.face.staff.pending === Desk.Permission.NONE
        z: 1
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        face: screen.face
    }
    DeskWorkArea {
        id: work

        anchors.top: tray.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !screen.closed && !evacuation.open
        focus: true
        face: screen.face
        onFormOpenChanged: {
            if (!formOpen)
                search.focusField();
        }
    }
    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        active: screen.face.staff.pending !== Desk.Permission.NONE
        focus: active
        sourceComponent: PinPage {
            face: screen.face
        }
    }
    EvacuationLayer {
        id: evacuation

        anchors.fill: parent
        z: 2
        evacuation: screen.face.evacuation
    }
}
