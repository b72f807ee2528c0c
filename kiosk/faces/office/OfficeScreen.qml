pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: screen

    required property OfficeFace face

    readonly property bool locked: !face.login.unlocked
    readonly property bool editing: (Window.activeFocusItem as TextInput)?.canUndo || (Window.activeFocusItem as TextEdit)?.canUndo || false

    function find() {
        if (!locked)
            finder.open();
    }

    focus: true

    Binding {
        target: Theme
        property: "seated"
        value: true
    }
    Binding {
        target: Theme
        property: "magnified"
        value: 1
    }
    Shortcut {
        sequences: ["Ctrl+K"]
        context: Qt.ApplicationShortcut
        onActivated: screen.find()
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        enabled: !screen.locked && !screen.editing
        context: Qt.ApplicationShortcut
        onActivated: screen.face.undo.undo()
    }
    Shortcut {
        sequences: [StandardKey.Open]
        enabled: !screen.locked
        context: Qt.ApplicationShortcut
        onActivated: sheet.ask(0, "")
    }
    Shortcut {
        sequences: ["F9"]
        context: Qt.ApplicationShortcut
        onActivated: screen.face.switchLanguage()
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    RowLayout {
        anchors.fill: parent
        spacing: 0
        visible: !screen.locked
        enabled: visible

        SideBar {
            Layout.fillHeight: true
            face: screen.face
            onFinding: screen.find()
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            OfficePages {
                id: pages

                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                face: screen.face
            }
            StatusBar {
                Layout.fillWidth: true
                face: screen.face
            }
        }
    }
    PinGate {
        anchors.fill: parent
        visible: screen.locked
        face: screen.face
    }
    Finder {
        id: finder

        finder: screen.face.finder
        onClosed: pages.forceActiveFocus()
    }
    Connections {
        target: screen.face

        function onFileWanted() {
            sheet.ask(0, "");
        }
        function onSaveWanted(kind: int, subject: string) {
            sheet.ask(kind, subject);
        }
    }
    FileSheet {
        id: sheet

        face: screen.face
        onBrowsed: {
            if (saving)
                saved.ask(kind, subject);
            else
                files.open();
        }
    }
    SaveDialogs {
        id: saved

        face: screen.face
    }
    DropZone {
        id: files

        anchors.fill: parent
        enabled: !screen.locked && screen.face.ready
        face: screen.face
    }
}
