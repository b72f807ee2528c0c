import QtQuick
import kiosk.faces.theme

KioskButton {
    required property EventEdits edits

    desk: true
    kind: "quiet"
    focusPolicy: Qt.TabFocus
    symbol: "undo"
    text: qsTr("Take back the last of %n changes", "", edits.undoable)
    keyHint: "Ctrl B"
    visible: edits.undoable > 0
    enabled: edits.state !== Organiser.Edit.BUSY
    onClicked: edits.undo()
}
