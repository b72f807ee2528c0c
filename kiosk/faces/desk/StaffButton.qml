import QtQuick
import kiosk.faces.look

KioskButton {
    id: button

    required property DeskStaff staff
    required property bool roomy
    readonly property string given: staff.name.split(" ")[0]

    desk: true
    visible: staff.needed && !staff.locked
    focusPolicy: Qt.TabFocus
    kind: staff.helping ? "primary" : "quiet"
    symbol: staff.helping ? "key" : "lock"
    text: !roomy ? "" : given.length > 12 ? given.slice(0, 11) + "…" : given
    keyHint: "Ctrl L"
    Accessible.name: qsTr("%1 is at the desk (%2): lock it, or hand over").arg(staff.name).arg(DeskWords.role(staff.role))
    onClicked: staff.lock()
}
