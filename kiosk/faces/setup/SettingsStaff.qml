pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property SetupStaff staff
    required property BackgroundTask task

    readonly property list<int> roles: [Setup.Role.STEWARD, Setup.Role.SUPERVISOR, Setup.Role.ORGANISER]
    readonly property string message: {
        if (staff.name !== "")
            return staff.assigned ? qsTr("%1 has a PIN now.").arg(staff.name) : qsTr("This is the PIN of %1.").arg(staff.name);
        switch (staff.pin.state) {
        case PinEntry.State.WRONG:
            return qsTr("Nobody has this PIN.");
        case PinEntry.State.WAIT:
            return qsTr("Too many wrong PINs. Please wait a minute.");
        }
        return "";
    }
    readonly property bool typed: /^[0-9]{4,8}$/.test(pin.text)

    function roleName(role: int): string {
        switch (role) {
        case Setup.Role.STEWARD:
            return qsTr("Steward");
        case Setup.Role.SUPERVISOR:
            return qsTr("Supervisor");
        }
        return qsTr("Organiser");
    }

    spacing: Theme.space(2)
    onMessageChanged: {
        if (message !== "") {
            pin.clear();
            Accessible.announce(message, Accessible.Polite);
        }
    }

    Body {
        Layout.fillWidth: true
        text: qsTr("Staff and their PINs")
        font.weight: Font.Medium
    }
    Body {
        Layout.fillWidth: true
        text: part.staff.names.length > 0 ? part.staff.names.map(name => qsTr("%1 (%2)").arg(name).arg(part.roleName(part.staff.roleOf(name)))).join(", ") : qsTr("Nobody has a PIN yet. A locked screen needs somebody who has one.")
        quiet: true
    }
    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.space(2)
        uniformCellWidths: true

        KioskField {
            id: who

            Layout.fillWidth: true
            label: qsTr("Name")
            maximumLength: 60
        }
        KioskField {
            id: pin

            Layout.fillWidth: true
            label: qsTr("PIN, four to eight digits")
            secret: true
            maximumLength: 8
            inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
        }
    }
    OptionGroup {
        Layout.fillWidth: true
        label: qsTr("What they may do")
        texts: part.roles.map(role => part.roleName(role))
        current: part.roles.indexOf(part.staff.role)
        onPicked: index => part.staff.chooseRole(part.roles[index])
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(2)

        KioskButton {
            enabled: part.typed && who.text.trim() !== "" && !part.task.busy
            text: qsTr("Give this PIN")
            onClicked: part.staff.assignPin(who.text, pin.text)
        }
        KioskButton {
            kind: "quiet"
            enabled: part.typed && !part.task.busy && !part.staff.pin.busy
            text: qsTr("Try this PIN")
            onClicked: part.staff.tryPin(pin.text)
        }
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: part.message
        color: Theme.textOf(part.staff.name === "" ? "refuse" : "welcome")
    }
}
