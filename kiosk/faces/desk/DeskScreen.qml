import QtQuick
import kiosk.faces.look

FocusScope {
    id: screen

    required property DeskFace face
    readonly property bool roomy: width >= Theme.scaled(1240)
    readonly property int side: Math.min(Theme.scaled(roomy && width > 1600 ? 432 : 344), width * 0.36)

    function roam(event: KeyEvent): bool {
        if (keys.reach(event.key))
            return true;
        switch (event.key) {
        case Qt.Key_PageUp:
        case Qt.Key_PageDown:
            main.scroll(event.key === Qt.Key_PageUp ? -0.8 : 0.8);
            return true;
        case Qt.Key_Escape:
            search.stepBack();
            return true;
        case Qt.Key_Slash:
            search.restart();
            return true;
        }
        const plain = !(event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier));
        if (main.asking || !plain || !/^[^\s!-/:-@[-`{-~\x7f]$/.test(event.text))
            return false;
        search.write(event.text);
        return true;
    }

    function shifted(event: KeyEvent): bool {
        const alone = event.modifiers === Qt.ShiftModifier;
        return alone && (keys.reachShifted(event.key) || (!main.asking && keys.actShifted(event.key)));
    }

    focus: true
    Keys.onPressed: event => {
        if (event.isAutoRepeat)
            event.accepted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        else
            event.accepted = shifted(event) || (!main.asking && keys.act(event.key)) || roam(event);
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
            if (!main.asking)
                search.focusField();
        }
    }
    Connections {
        target: main

        function onAskingChanged() {
            if (!main.asking)
                search.focusField();
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

        anchors.top: bar.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        face: screen.face
    }
    Item {
        anchors.top: banners.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom

        SearchPane {
            id: search

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Theme.space(2)
            width: screen.side - Theme.space(4)
            height: screen.roomy ? parent.height - Theme.space(4) : parent.height * 0.6 - Theme.space(3)
            focus: true
            face: screen.face
        }
        MainPage {
            id: main

            anchors.left: parent.left
            anchors.leftMargin: screen.side
            anchors.right: parent.right
            anchors.rightMargin: screen.roomy ? screen.side : 0
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            face: screen.face
        }
        StripPane {
            anchors.right: screen.roomy ? parent.right : search.right
            anchors.rightMargin: screen.roomy ? Theme.space(2) : 0
            anchors.top: screen.roomy ? parent.top : search.bottom
            anchors.topMargin: Theme.space(2)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.space(1)
            width: search.width
            face: screen.face
        }
    }
}
