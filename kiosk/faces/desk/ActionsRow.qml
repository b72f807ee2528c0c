import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: row

    required property DeskFace face
    readonly property int next: face.enterAction
    readonly property bool leaving: next === Desk.EnterAction.LEAVE
    readonly property bool overridable: face.verdict.overridable
    readonly property real inner: Theme.space(width < Theme.scaled(700) ? 0.75 : 2)

    function nextText(): string {
        if (overridable)
            return face.staff.supervises ? qsTr("Override…") : qsTr("Override… (supervisor)");
        switch (next) {
        case Desk.EnterAction.CHOOSE:
            return qsTr("Choose");
        case Desk.EnterAction.LEAVE:
            return qsTr("Exit");
        }
        return face.person.unseen ? qsTr("Attention seen") : qsTr("Check in");
    }

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
    ColumnLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(3)
        spacing: Theme.space(1)

        KioskButton {
            Layout.fillWidth: true
            visible: row.next !== Desk.EnterAction.NONE || row.overridable || row.face.person.mayCheckIn
            kind: row.next === Desk.EnterAction.NONE && !row.overridable ? "quiet" : "primary"
            desk: true
            focusPolicy: Qt.TabFocus
            symbol: row.overridable ? "key" : row.leaving ? "door-out" : row.face.person.unseen ? "eye" : "tick"
            text: row.nextText()
            keyHint: row.overridable ? "F6" : row.next !== Desk.EnterAction.NONE ? qsTr("Enter") : ""
            onClicked: {
                if (row.overridable)
                    row.face.override();
                else if (row.next === Desk.EnterAction.NONE)
                    row.face.checkIn();
                else
                    row.face.proceed();
            }
        }
        Body {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.fingerDesk
            visible: row.next === Desk.EnterAction.NONE && !row.overridable && !row.face.person.mayCheckIn
            text: qsTr("Next: just scan, or type a name")
            size: Theme.desk.body
            quiet: true
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(1)
            uniformCellSizes: true

            KioskButton {
                Layout.fillWidth: true
                Layout.fillHeight: true
                desk: true
                horizontalPadding: row.inner
                focusPolicy: Qt.TabFocus
                kind: "quiet"
                symbol: row.leaving ? "tick" : "door-out"
                text: row.leaving ? qsTr("Check in") : qsTr("Exit")
                enabled: !row.leaving || row.face.person.mayCheckIn
                keyHint: row.leaving ? "" : "F2"
                onClicked: {
                    if (row.leaving)
                        row.face.checkIn();
                    else
                        row.face.checkOut();
                }
            }
            KioskButton {
                Layout.fillWidth: true
                Layout.fillHeight: true
                desk: true
                horizontalPadding: row.inner
                focusPolicy: Qt.TabFocus
                kind: "quiet"
                symbol: "printer"
                text: qsTr("Print badge")
                keyHint: "F4"
                onClicked: row.face.printBadge()
            }
            KioskButton {
                Layout.fillWidth: true
                Layout.fillHeight: true
                desk: true
                horizontalPadding: row.inner
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
}
