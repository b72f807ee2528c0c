import QtQuick
import kiosk.faces.theme

QtObject {
    required property DeskFace face
    property bool open: false
    property Item first: null
    property real inset: 0
    readonly property int rowHeight: Math.max(Theme.fingerDesk, Theme.scaled(44)) + Theme.space(1)
}
