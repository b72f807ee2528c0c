pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: pad

    required property KioskExit leaving

    readonly property bool secret: true
    readonly property bool portrait: height > width
    readonly property string message: {
        switch (leaving.pin.state) {
        case PinEntry.State.WRONG:
            return qsTr("This is not known here. Please try again.");
        case PinEntry.State.CARD:
            return qsTr("The card of an organiser takes the PIN, too.");
        case PinEntry.State.WAIT:
            return qsTr("Too many wrong PINs. Please wait a minute.");
        case PinEntry.State.FAILED:
            return qsTr("This does not work just now. Please try again.");
        }
        return "";
    }

    anchors.fill: parent
    visible: leaving.isOpen
    onVisibleChanged: {
        if (visible)
            forceActiveFocus();
    }
    onMessageChanged: {
        if (message !== "")
            Accessible.announce(message, Accessible.Assertive);
    }
    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key >= Qt.Key_0 && event.key <= Qt.Key_9)
            leaving.press(String(event.key - Qt.Key_0));
        else if (event.key === Qt.Key_Backspace)
            leaving.press("");
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            leaving.enter();
        else if (event.key === Qt.Key_Escape)
            leaving.cancel();
        else
            event.accepted = event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        preventStealing: true
    }
    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.verticalCenter: pad.portrait ? undefined : parent.verticalCenter
        anchors.bottom: pad.portrait ? parent.bottom : undefined
        anchors.bottomMargin: Math.round(pad.height / 12)
        width: Math.min(440, pad.width - Theme.space(6))
        spacing: Theme.space(2)

        Heading {
            Layout.fillWidth: true
            text: qsTr("For staff")
            size: 36
            horizontalAlignment: Text.AlignHCenter
        }
        Body {
            Layout.fillWidth: true
            text: qsTr("Type your PIN, or scan your card.")
            size: 20
            quiet: true
            horizontalAlignment: Text.AlignHCenter
        }
        Body {
            Layout.fillWidth: true
            text: pad.leaving.digitCount === 0 ? "–" : "●".repeat(pad.leaving.digitCount)
            size: 28
            horizontalAlignment: Text.AlignHCenter
            Accessible.name: qsTr("Digits typed: %1").arg(pad.leaving.digitCount)
        }
        PinPad {
            Layout.fillWidth: true
            eraseName: qsTr("Erase")
            doneName: qsTr("Leave")
            typing: !pad.leaving.pin.busy
            ready: pad.leaving.ready
            onPressed: digit => pad.leaving.press(digit)
            onErased: pad.leaving.press("")
            onDone: pad.leaving.enter()
        }
        Body {
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.space(7)
            text: pad.message
            size: 20
            color: Theme.textOf("refuse")
            horizontalAlignment: Text.AlignHCenter
        }
        KioskButton {
            Layout.fillWidth: true
            kind: "quiet"
            text: qsTr("Back to check-in")
            onClicked: pad.leaving.cancel()
        }
    }
}
