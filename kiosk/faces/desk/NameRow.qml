import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: row

    required property DeskFace face
    required property int size
    readonly property bool named: !face.verdict.shown

    spacing: Theme.space(2)

    Heading {
        Layout.fillWidth: true
        visible: row.named
        text: row.face.person.name
        size: row.size
    }
    Body {
        Layout.fillWidth: true
        visible: !row.named
        text: DeskWords.about(row.face.person.category, row.face.person.affiliation)
        size: Theme.desk.lead
    }
    KioskButton {
        Layout.alignment: Qt.AlignTop
        desk: true
        focusPolicy: Qt.TabFocus
        kind: "quiet"
        symbol: "pencil"
        keyHint: "Shift F3"
        text: row.face.staff.supervises ? qsTr("Correct") : qsTr("supervisor")
        Accessible.name: qsTr("Correct the name…")
        onClicked: row.face.correctName()
    }
}
