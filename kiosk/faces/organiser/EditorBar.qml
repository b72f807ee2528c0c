pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Flow {
    id: bar

    required property OrganiserEditor editor
    required property EventEdits edits
    required property bool previewing
    property bool narrow: false

    signal previewTaken

    spacing: Theme.space(1)

    KioskButton {
        desk: true
        focusPolicy: Qt.TabFocus
        symbol: "tick"
        text: qsTr("Save for all screens")
        keyHint: "Ctrl S"
        enabled: bar.editor.hasChanges && bar.edits.state !== Organiser.Edit.BUSY
        onClicked: bar.editor.save()
    }
    KioskButton {
        visible: bar.editor.hasChanges
        desk: true
        kind: "quiet"
        focusPolicy: Qt.TabFocus
        symbol: "cross"
        text: qsTr("Discard")
        keyHint: "Ctrl R"
        onClicked: bar.editor.discard()
    }
    UndoButton {
        edits: bar.edits
    }
    KioskButton {
        visible: bar.narrow
        desk: true
        kind: bar.previewing ? "primary" : "quiet"
        focusPolicy: Qt.TabFocus
        symbol: "eye"
        text: qsTr("As visitors see it")
        keyHint: "Ctrl P"
        onClicked: bar.previewTaken()
    }
}
