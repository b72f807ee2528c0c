import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: page

    required property OrganiserFace face
    readonly property OrganiserGate gate: face.staff.gate
    readonly property var words: ({ // words by key
            "wrong": qsTr("This is not known here."),
            "steward": qsTr("This takes an organiser."),
            "waiting": qsTr("Too many wrong PINs: wait until %1.").arg(gate.until),
            "failed": gate.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(gate.reference) : gate.sentence
        })

    signal closed

    spacing: Wall.space(1.5)
    Component.onCompleted: {
        gate.forget();
        pin.forceActiveFocus();
    }

    Connections {
        target: page.gate

        function onChanged() {
            if (page.gate.said !== "busy")
                pin.clear();
        }
    }
    PageHead {
        Layout.fillWidth: true
        title: qsTr("For organisers")
        detail: qsTr("Enter your PIN, or scan your card.")
        onClosed: page.closed()
    }
    KioskField {
        id: pin

        Layout.maximumWidth: Theme.scaled(320)
        Layout.fillWidth: true
        desk: true
        secret: true
        label: qsTr("PIN")
        problem: page.words[page.gate.said] ?? ""
        maximumLength: 8
        inputMethodHints: Qt.ImhDigitsOnly
        onAccepted: page.gate.enter(text)
    }
    KioskButton {
        desk: true
        symbol: "key"
        text: qsTr("Go on")
        keyHint: qsTr("Enter")
        enabled: pin.text.length >= 4 && page.gate.said !== "busy"
        onClicked: page.gate.enter(pin.text)
    }
    Item {
        Layout.fillHeight: true
    }
}
