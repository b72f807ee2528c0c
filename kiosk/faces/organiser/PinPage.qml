import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face
    readonly property OrganiserLogin login: face.staff.login
    readonly property bool secret: true
    readonly property PinEntry entry: login.pin
    readonly property string problem: {
        switch (entry.state) {
        case PinEntry.State.WRONG:
            return qsTr("This is not known here.");
        case PinEntry.State.ROLE:
            return qsTr("This takes an organiser.");
        case PinEntry.State.CARD:
            return qsTr("The card of an organiser takes the PIN, too.");
        case PinEntry.State.WAIT:
            return qsTr("Too many wrong PINs: wait until %1.").arg(entry.until);
        case PinEntry.State.FAILED:
            return entry.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(entry.reference) : entry.sentence;
        }
        return "";
    }

    signal closed

    spacing: OrganiserTheme.space(1.5)
    Component.onCompleted: {
        login.forget();
        pin.forceActiveFocus();
    }

    Connections {
        target: page.entry

        function onChanged() {
            if (!page.entry.busy)
                pin.clear();
        }
    }
    PageHead {
        Layout.fillWidth: true
        title: qsTr("For organisers")
        detail: qsTr("Enter your PIN.")
        onClosed: page.closed()
    }
    KioskField {
        id: pin

        Layout.maximumWidth: Theme.scaled(320)
        Layout.fillWidth: true
        desk: true
        secret: true
        label: qsTr("PIN")
        problem: page.problem
        maximumLength: 8
        inputMethodHints: Qt.ImhDigitsOnly
        onAccepted: page.login.enter(text)
    }
    KioskButton {
        desk: true
        symbol: "key"
        text: qsTr("Go on")
        keyHint: qsTr("Enter")
        enabled: pin.text.length >= 4 && !page.entry.busy
        onClicked: page.login.enter(pin.text)
    }
    Item {
        Layout.fillHeight: true
    }
}
