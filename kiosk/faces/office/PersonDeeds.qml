import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: deeds

    required property OfficeFace face
    readonly property PersonForm form: face.people.form

    spacing: Theme.space(1)

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        Chip {
            text: StateWords.of(deeds.form.status.state)
            meaning: StateWords.meaning(deeds.form.status.state)
        }
        Chip {
            visible: deeds.form.status.arrived !== ""
            meaning: deeds.form.status.inside ? "welcome" : "exit"
            text: deeds.form.status.inside ? qsTr("Inside since %1").arg(deeds.form.status.arrived) : qsTr("Came %1").arg(deeds.form.status.arrived)
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        OfficeButton {
            visible: deeds.form.status.state !== Office.State.CONFIRMED
            symbol: "tick"
            text: deeds.form.status.state === Office.State.UNPAID ? qsTr("Has paid") : qsTr("Confirm")
            onClicked: deeds.form.set("state", "confirmed")
        }
        OfficeButton {
            visible: deeds.form.status.state !== Office.State.CANCELLED
            symbol: "cross"
            text: qsTr("Cancel")
            Accessible.name: qsTr("Cancel this registration")
            onClicked: deeds.form.set("state", "cancelled")
        }
        OfficeButton {
            visible: deeds.form.status.state === Office.State.CONFIRMED && deeds.form.status.arrived === ""
            symbol: "clock"
            text: qsTr("Waiting list")
            onClicked: deeds.form.set("state", "waitlisted")
        }
        OfficeButton {
            visible: deeds.form.status.state === Office.State.CONFIRMED
            symbol: "qr"
            text: qsTr("Ticket")
            onClicked: {
                deeds.face.goTo(Office.Page.TICKETS);
                deeds.face.documents.lookAtTicket(deeds.form.status.id);
            }
        }
        OfficeButton {
            visible: deeds.form.status.state === Office.State.CONFIRMED
            symbol: "undo"
            text: qsTr("New ticket")
            Accessible.description: qsTr("The old one no longer admits.")
            onClicked: {
                deeds.face.goTo(Office.Page.TICKETS);
                deeds.face.documents.reissue(deeds.form.status.id);
            }
        }
    }
}
