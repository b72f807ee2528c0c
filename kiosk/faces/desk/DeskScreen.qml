pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

FocusScope {
    id: screen

    required property DeskFace face
    readonly property bool closed: face.staff.locked || face.staff.asked !== ""
    property Item before: null

    function roam(event: KeyEvent): bool {
        if (keys.reach(event.key))
            return true;
        switch (event.key) {
        case Qt.Key_PageUp:
        case Qt.Key_PageDown:
            work.scroll(event.key === Qt.Key_PageUp ? -0.8 : 0.8);
            return true;
        case Qt.Key_Escape:
            work.search.stepBack();
            return true;
        case Qt.Key_Slash:
            work.search.restart();
            return true;
        }
        const plain = !(event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier));
        if (work.asking || !plain || !/^[^\s!-/:-@[-`{-~\x7f]$/.test(event.text))
            return false;
        work.search.write(event.text);
        return true;
    }

    function shifted(event: KeyEvent): bool {
        const alone = event.modifiers === Qt.ShiftModifier;
        return alone && (keys.reachShifted(event.key) || (!work.asking && keys.actShifted(event.key)));
    }

    focus: true
    onClosedChanged: {
        if (closed)
            before = Window.activeFocusItem;
        else if (before)
            before.forceActiveFocus();
        else
            work.search.focusField();
    }
    Keys.onPressed: event => {
        face.staff.stir();
        if (event.isAutoRepeat)
            event.accepted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        else
            event.accepted = (event.modifiers === Qt.ControlModifier && keys.reachControlled(event.key)) || shifted(event) || (!work.asking && keys.act(event.key)) || roam(event);
    }

    Binding {
        target: Theme
        property: "magnified"
        value: Math.max(1, Math.min(screen.width / 1920, screen.height / 1080))
    }
    DeskKeys {
        id: keys

        face: screen.face
    }
    Connections {
        target: screen.face.verdict

        function onGiven() {
            if (!work.asking)
                work.search.focusField();
        }
    }
    Connections {
        target: screen.Window.activeFocusItem
        ignoreUnknownSignals: true

        function onTextChanged() {
            screen.face.staff.stir();
        }
    }
    HoverHandler {
        onPointChanged: screen.face.staff.stir()
    }
    PointHandler {
        onActiveChanged: screen.face.staff.stir()
    }
    Connections {
        target: work

        function onAskingChanged() {
            if (!work.asking)
                work.search.focusField();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    BarRow {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        face: screen.face
    }
    DeskBanners {
        id: banners

        visible: screen.face.staff.asked === ""
        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        face: screen.face
    }
    DeskWork {
        id: work

        anchors.top: banners.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !screen.closed
        focus: true
        face: screen.face
    }
    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: bar.bottom
        anchors.bottom: parent.bottom
        active: screen.face.staff.asked !== ""
        focus: active
        sourceComponent: PinPage {
            face: screen.face
        }
    }
}
