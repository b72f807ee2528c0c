import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: foot

    required property DeskFace face

    signal helpWanted

    spacing: Theme.space(1)

    KioskButton {
        Layout.fillWidth: true
        desk: true
        focusPolicy: Qt.TabFocus
        kind: "quiet"
        spread: true
        symbol: "person-plus"
        text: foot.face.staff.supervises ? qsTr("Walk-in…") : qsTr("Walk-in… (supervisor)")
        keyHint: "F8"
        onClicked: foot.face.openWalkIn()
    }
    KioskButton {
        Layout.preferredWidth: Theme.fingerDesk
        desk: true
        horizontalPadding: 0
        focusPolicy: Qt.TabFocus
        kind: "quiet"
        text: "?"
        Accessible.name: qsTr("Show all keys")
        onClicked: foot.helpWanted()
    }
}
