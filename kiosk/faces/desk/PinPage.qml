pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property DeskFace face
    readonly property DeskStaff staff: face.staff
    readonly property bool secret: true
    readonly property bool locked: staff.locked
    readonly property bool tight: height < Theme.scaled(560)
    readonly property string problem: {
        switch (staff.pin.state) {
        case PinEntry.State.WRONG:
            return qsTr("This is not known here.");
        case PinEntry.State.CARD:
            return qsTr("The card of an organiser takes the PIN, too.");
        case PinEntry.State.WAIT:
            return qsTr("Five wrong ones: the next is taken at %1.").arg(staff.pin.until);
        case PinEntry.State.ROLE:
            return qsTr("This takes a supervisor.");
        }
        return face.error.sentence;
    }

    function submit() {
        const pin = field.text;
        field.clear();
        staff.enter(pin);
    }
    function press(digit: string) {
        field.text = digit === "" ? field.text.slice(0, -1) : (field.text + digit).slice(0, 8);
        field.forceActiveFocus();
    }

    Accessible.role: Accessible.Dialog
    Accessible.name: title.text
    Component.onCompleted: field.forceActiveFocus()
    Keys.onReturnPressed: submit()
    Keys.onEnterPressed: submit()
    Keys.onEscapePressed: {
        field.clear();
        staff.cancel();
    }
    Keys.onPressed: event => {
        const elsewhere = event.key === Qt.Key_Tab || event.key === Qt.Key_Backtab || event.key === Qt.Key_F9;
        event.accepted = !elsewhere;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    TapHandler {}

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.space(6), Theme.scaled(420))
        spacing: Theme.space(page.tight ? 1 : 2)

        Icon {
            Layout.alignment: Qt.AlignHCenter
            visible: !page.tight
            name: page.locked ? "lock" : "key"
            size: Theme.scaled(56)
            weight: 1.4
            color: Theme.accent
        }
        Heading {
            id: title

            Layout.fillWidth: true
            text: page.locked ? qsTr("Who is at the desk?") : DeskWords.permission(page.staff.pending)
            size: Theme.desk.headline
            horizontalAlignment: Text.AlignHCenter
        }
        Body {
            Layout.fillWidth: true
            text: page.locked ? qsTr("Your PIN or your card unlocks it.") : qsTr("Ask a supervisor for their PIN or card; it counts this once.")
            size: Theme.desk.lead
            quiet: true
            horizontalAlignment: Text.AlignHCenter
        }
        NoteRow {
            Layout.fillWidth: true
            label: qsTr("Scans wait")
            symbol: "scanner"
            meaning: "look"
            text: page.staff.heldScans > 0 ? qsTr("Unlock the desk first: %n scans wait.", "", page.staff.heldScans) : ""
            onTextChanged: {
                if (text !== "")
                    Accessible.announce(text, Accessible.Assertive);
            }
        }
        NoteRow {
            Layout.fillWidth: true
            label: qsTr("Notices")
            symbol: "bell"
            text: page.locked && page.face.notices.count > 0 ? qsTr("A notice needs you.") : ""
        }
        KioskField {
            id: field

            Layout.fillWidth: true
            desk: true
            focus: true
            secret: true
            label: qsTr("PIN")
            problem: page.problem
            maximumLength: 8
            inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhSensitiveData
            validator: RegularExpressionValidator {
                regularExpression: /[0-9]{0,8}/
            }
        }
        PinPad {
            Layout.fillWidth: true
            desk: true
            eraseName: qsTr("Erase")
            doneName: qsTr("Done")
            onPressed: digit => page.press(digit)
            onErased: page.press("")
            onDone: {
                page.submit();
                field.forceActiveFocus();
            }
        }
        KioskButton {
            Layout.alignment: Qt.AlignHCenter
            visible: !page.locked
            desk: true
            kind: "quiet"
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: page.staff.cancel()
        }
    }
}
