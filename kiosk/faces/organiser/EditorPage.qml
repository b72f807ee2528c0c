import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face
    readonly property OrganiserEditor editor: face.staff.editor
    readonly property EventEdits edits: face.staff.edits
    readonly property bool wide: width >= Theme.scaled(1500)
    property bool previewing: false

    signal closed

    function add(table: string) {
        editor.add(table);
        Qt.callLater(form.enter);
    }

    function handleControlKey(key: int): bool {
        switch (key) {
        case Qt.Key_S:
            editor.save();
            return true;
        case Qt.Key_R:
            editor.discard();
            return true;
        case Qt.Key_B:
            edits.undo();
            return true;
        case Qt.Key_T:
            add("talk");
            return true;
        case Qt.Key_N:
            add(list.table);
            return true;
        case Qt.Key_O:
            editor.remove();
            return true;
        case Qt.Key_P:
            previewing = !previewing;
            return true;
        }
        return false;
    }

    spacing: OrganiserTheme.space(1)
    Component.onCompleted: list.forceActiveFocus()
    Component.onDestruction: edits.forget()
    Keys.onEscapePressed: {
        if (list.activeFocus)
            closed();
        else
            list.forceActiveFocus();
    }
    Keys.onPressed: event => {
        event.accepted = (event.modifiers & Qt.ControlModifier) !== 0 && handleControlKey(event.key);
    }

    Connections {
        target: page.editor

        function onFormChanged() {
            list.forceActiveFocus();
        }
    }
    PageHead {
        Layout.fillWidth: true
        title: qsTr("Programme")
        detail: page.editor.hasChanges ? qsTr("What you changed is not saved yet.") : qsTr("Arrows choose a part, Enter fills it in, Esc goes back.")
        onClosed: page.closed()
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        spacing: OrganiserTheme.space(2)

        EditorParts {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 3
            editor: page.editor
            onEntered: form.enter()
            onAsked: table => page.add(table)
        }
        EditorForm {
            id: form

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            visible: page.wide || !page.previewing
            editor: page.editor
            onAsked: table => page.add(table)
        }
        PreviewPane {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: page.wide ? 4 : 5
            visible: page.wide || page.previewing
            preview: page.editor.preview
        }
    }
    EditStatus {
        Layout.fillWidth: true
        edits: page.edits
    }
    EditorBar {
        Layout.fillWidth: true
        editor: page.editor
        edits: page.edits
        narrow: !page.wide
        previewing: page.previewing
        onPreviewTaken: page.previewing = !page.previewing
    }
}
