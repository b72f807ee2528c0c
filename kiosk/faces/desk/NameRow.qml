import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: row

    required property DeskFace face
    required property int size

    spacing: Theme.space(2)

    Heading {
        Layout.fillWidth: true
        text: row.face.person.name
        size: row.size
    }
    KioskButton {
        Layout.alignment: Qt.AlignTop
        desk: true
        focusPolicy: Qt.TabFocus
        kind: "quiet"
        symbol: "pencil"
        keyHint: "Shift F3"
        text: !row.face.staff.supervises ? qsTr("supervisor") : row.width > Theme.scaled(640) ? qsTr("Correct") : ""
        Accessible.name: qsTr("Correct the name…")
        onClicked: row.face.correctName()
    }
}
