import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property SetupFace face

    readonly property bool busy: face.task.busy

    function join() {
        if (address.text.trim() === "")
            address.forceActiveFocus();
        else if (token.text.trim() === "" && !face.halfJoined)
            token.forceActiveFocus();
        else
            face.join(address.text, token.text);
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space(3)

        PageHead {
            Layout.fillWidth: true
            face: page.face
            title: qsTr("Join a hub")
            detail: page.face.halfJoined ? qsTr("Joining broke off. It goes on where it was.") : qsTr("Scan the code of your invitation, or paste the whole of it into one of the fields.")
        }
        KioskField {
            id: address

            Layout.fillWidth: true
            focus: true
            label: qsTr("The hub’s address, as postgresql://…")
            text: page.face.hubAddress
            maximumLength: 2000
            inputMethodHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoPredictiveText
            onEdited: page.face.paste(text)
            onAccepted: page.join()
        }
        KioskField {
            id: token

            Layout.fillWidth: true
            label: page.face.halfJoined ? qsTr("A new token, if you were given one") : qsTr("The token")
            maximumLength: 2000
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            onEdited: page.face.paste(text)
            onAccepted: page.join()
        }
        TaskStatus {
            Layout.fillWidth: true
            task: page.face.task
        }
        KioskButton {
            enabled: !page.busy
            text: page.face.halfJoined ? qsTr("Go on") : qsTr("Join")
            onClicked: page.join()
        }
    }
    Connections {
        target: page.face

        function onInvited(hub: string, secret: string) {
            address.text = hub || address.text;
            token.text = secret || token.text;
        }
    }
}
