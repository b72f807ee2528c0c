import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: row

    required property DeskFace face

    implicitHeight: grid.implicitHeight + Theme.space(3)

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        height: Theme.hairline
        color: Theme.line
    }
    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(3)
        columns: row.width < Theme.scaled(580) ? 2 : 3
        columnSpacing: Theme.space(1)
        rowSpacing: Theme.space(1)

        KioskButton {
            Layout.fillWidth: true
            Layout.columnSpan: grid.columns
            desk: true
            focusPolicy: Qt.TabFocus
            kind: row.face.enterAction === Desk.EnterAction.CHECK_IN ? "primary" : "quiet"
            symbol: row.face.person.unseen ? "eye" : "tick"
            text: row.face.person.unseen ? qsTr("Attention seen") : qsTr("Check in")
            keyHint: row.face.enterAction === Desk.EnterAction.CHECK_IN ? qsTr("Enter") : ""
            enabled: row.face.person.mayCheckIn
            onClicked: row.face.checkIn()
        }
        KioskButton {
            Layout.fillWidth: true
            desk: true
            focusPolicy: Qt.TabFocus
            kind: row.face.enterAction === Desk.EnterAction.LEAVE ? "primary" : "quiet"
            symbol: "door-out"
            text: qsTr("Exit")
            keyHint: row.face.enterAction === Desk.EnterAction.LEAVE ? qsTr("Enter") : "F2"
            onClicked: row.face.checkOut()
        }
        KioskButton {
            Layout.fillWidth: true
            desk: true
            focusPolicy: Qt.TabFocus
            kind: "quiet"
            symbol: "printer"
            text: qsTr("Print badge")
            keyHint: "F4"
            onClicked: row.face.printBadge()
        }
        KioskButton {
            Layout.fillWidth: true
            desk: true
            focusPolicy: Qt.TabFocus
            kind: "quiet"
            symbol: "undo"
            text: qsTr("Undo…")
            keyHint: "F5"
            enabled: row.face.person.mayUndo
            onClicked: row.face.undo()
        }
    }
}
