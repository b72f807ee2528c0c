import QtQuick
import kiosk.faces.theme

KioskButton {
    required property string table

    desk: true
    kind: "quiet"
    focusPolicy: Qt.TabFocus
    symbol: "plus"
    text: EditorWords.addition(table)
}
