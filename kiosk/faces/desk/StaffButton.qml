import QtQuick
import kiosk.faces.theme

KioskButton {
    id: button

    required property DeskStaff staff
    required property bool roomy
    readonly property string givenName: staff.name.split(" ")[0]

    desk: true
    visible: staff.hasStaff && !staff.locked
    focusPolicy: Qt.TabFocus
    kind: staff.helping ? "primary" : "quiet"
    symbol: staff.helping ? "key" : "lock"
    text: !roomy ? "" : givenName.length > 12 ? givenName.slice(0, 11) + "…" : givenName
    keyHint: "Ctrl L"
    Accessible.name: qsTr("%1 is at the desk (%2): lock it, or hand over").arg(staff.name).arg(DeskWords.role(staff.role))
    onClicked: staff.lock()
}
