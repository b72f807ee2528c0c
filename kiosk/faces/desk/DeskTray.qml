import QtQuick
import kiosk.faces.theme

FocusScope {
    id: tray

    required property DeskFace face
    property bool opened: false
    readonly property bool exit: face.statusBar.exitMode
    readonly property bool empty: rows.waiting.length === 0
    readonly property bool more: rows.waiting.length > 1 || (rows.waiting[0]?.cut ?? false)
    readonly property string exitText: qsTr("Exit: every scan is of somebody who leaves. Ctrl O makes this an entrance again.")

    function toggle() {
        opened = !opened && more;
    }

    function close(): bool {
        const wasOpen = opened;
        opened = false;
        return wasOpen;
    }

    height: state.rowHeight
    onEmptyChanged: opened = false

    TrayState {
        id: state

        face: tray.face
        open: tray.opened
        first: rows.waiting[0] ?? null
        inset: all.visible ? all.width + Theme.space(1.5) : 0
    }
    Rectangle {
        anchors.fill: parent
        color: tray.exit ? Theme.exit : Theme.ground
    }
    StatusBarItem {
        id: leaving

        x: Theme.space(3)
        width: tray.empty ? tray.width - 2 * x : implicitWidth
        height: tray.height
        symbol: "door-out"
        ink: Theme.exitInk
        strong: true
        wide: true
        text: !tray.exit ? "" : tray.empty ? tray.exitText : qsTr("Exit")
        label: tray.exitText
    }
    Rectangle {
        anchors.fill: rows
        visible: !tray.empty
        color: Theme.surface
    }
    TrayRows {
        id: rows

        anchors.left: leaving.visible ? leaving.right : parent.left
        anchors.leftMargin: leaving.visible ? Theme.space(3) : 0
        anchors.right: parent.right
        tray: state
    }
    KioskButton {
        id: all

        anchors.right: parent.right
        anchors.rightMargin: Theme.space(1.5)
        anchors.top: parent.top
        anchors.topMargin: (tray.height - height) / 2
        visible: tray.more || tray.opened
        desk: true
        kind: "quiet"
        focusPolicy: Qt.TabFocus
        symbol: tray.opened ? "chevron-up" : "chevron-down"
        text: tray.opened ? "" : rows.waiting.length > 1 ? "+%1".arg(rows.waiting.length - 1) : "…"
        keyHint: "Ctrl N"
        Accessible.name: tray.opened ? qsTr("Show the most urgent notice only") : qsTr("Show all %n notices", "", rows.waiting.length)
        onClicked: tray.toggle()
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        y: tray.height - height
        height: Theme.hairline
        visible: !tray.opened
        color: Theme.line
    }
}
