pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: part

    required property SetupStaff staff
    required property SetupDoing doing

    readonly property var roles: ({ // words by key
            "steward": qsTr("Steward"),
            "supervisor": qsTr("Supervisor"),
            "organiser": qsTr("Organiser")
        })
    readonly property string told: {
        if (staff.who !== "")
            return staff.given ? qsTr("%1 has a PIN now.").arg(staff.who) : qsTr("This is the PIN of %1.").arg(staff.who);
        switch (staff.pin.state) {
        case PinEntry.State.WRONG:
            return qsTr("Nobody has this PIN.");
        case PinEntry.State.WAIT:
            return qsTr("Too many wrong PINs. Please wait a minute.");
        }
        return "";
    }
    readonly property bool typed: /^[0-9]{4,8}$/.test(pin.text)

    spacing: Theme.space(2)
    onToldChanged: {
        if (told !== "") {
            pin.clear();
            Accessible.announce(told, Accessible.Polite);
        }
    }

    Body {
        Layout.fillWidth: true
        text: qsTr("Staff and their PINs")
        font.weight: Font.Medium
    }
    Body {
        Layout.fillWidth: true
        text: part.staff.people.length > 0 ? part.staff.people.map(one => qsTr("%1 (%2)").arg(one.name).arg(part.roles[one.role])).join(", ") : qsTr("Nobody has a PIN yet. A locked screen needs somebody who has one.")
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
    Picks {
        Layout.fillWidth: true
        label: qsTr("What they may do")
        options: ["steward", "supervisor", "organiser"].map(role => ({
                    "value": role,
                    "text": part.roles[role]
                }))
        value: part.staff.role
        onPicked: value => part.staff.chooseRole(value)
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(2)

        KioskButton {
            enabled: part.typed && who.text.trim() !== "" && !part.doing.busy
            text: qsTr("Give this PIN")
            onClicked: part.staff.keep(who.text, pin.text)
        }
        KioskButton {
            kind: "quiet"
            enabled: part.typed && !part.doing.busy && !part.staff.pin.busy
            text: qsTr("Try this PIN")
            onClicked: part.staff.tryPin(pin.text)
        }
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: part.told
        color: Theme.textOf(part.staff.who === "" ? "refuse" : "welcome")
    }
}
