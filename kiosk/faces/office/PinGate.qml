import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: gate

    required property OfficeFace face
    readonly property PinEntry entry: face.login.pin
    readonly property string problem: {
        switch (entry.state) {
        case PinEntry.State.WRONG:
            return qsTr("This is not known here.");
        case PinEntry.State.ROLE:
            return qsTr("This takes an organiser.");
        case PinEntry.State.WAIT:
            return entry.until !== "" ? qsTr("Too many wrong PINs: wait until %1.").arg(entry.until) : qsTr("Too many wrong PINs: wait a minute.");
        case PinEntry.State.FAILED:
            return entry.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(entry.reference) : entry.sentence;
        }
        return "";
    }

    focus: visible
    Component.onCompleted: enter()
    onVisibleChanged: enter()

    function enter() {
        if (visible)
            pin.forceActiveFocus();
    }

    Connections {
        target: gate.entry

        function onChanged() {
            if (!gate.entry.busy)
                pin.clear();
        }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Theme.scaled(320)
        spacing: Theme.space(1.5)

        Heading {
            Layout.fillWidth: true
            text: qsTr("For organisers")
            size: OfficeTheme.headline
            lineHeight: 1
        }
        Body {
            Layout.fillWidth: true
            text: qsTr("Enter your PIN, or scan your card.")
            size: OfficeTheme.body
            quiet: true
        }
        OfficeField {
            id: pin

            Layout.fillWidth: true
            focus: true
            secret: true
            label: qsTr("PIN")
            problem: gate.problem
            maximumLength: 8
            onAccepted: gate.face.login.enter(text)
        }
        OfficeButton {
            kind: "primary"
            symbol: "key"
            text: qsTr("Go on")
            enabled: pin.text.length >= 4 && !gate.entry.busy
            onClicked: gate.face.login.enter(pin.text)
        }
    }
}
