import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property AttendeeFace face

    readonly property bool portrait: height > width
    readonly property bool low: !portrait && height < 900
    readonly property real margin: Math.round(Math.min(width, height) / 18)
    readonly property bool asking: face.registrationSearch.state === Attendee.Search.SEARCHING
    readonly property string statusText: {
        switch (face.registrationSearch.state) {
        case Attendee.Search.SEARCHING:
            return qsTr("One moment…");
        case Attendee.Search.NOT_FOUND:
            return qsTr("We found no registration with this name and e-mail address. Please check both, or go to the desk.");
        case Attendee.Search.LATER:
            return qsTr("Please wait a minute before you try again, or go to the desk.");
        case Attendee.Search.DESK:
            return qsTr("This does not work just now. Please go to the desk.");
        }
        return "";
    }
    property KioskField currentField: nameField

    function find() {
        const empty = [nameField, addressField].find(field => field.text.trim() === "");
        if (empty)
            empty.forceActiveFocus();
        else
            face.registrationSearch.find(nameField.text, addressField.text);
    }
    function type(text: string) {
        currentField.text += text;
        face.notifyActivity();
    }

    focus: true
    onStatusTextChanged: {
        if (statusText !== "")
            Accessible.announce(statusText, Accessible.Polite);
    }

    EventHeader {
        x: page.margin
        y: page.margin
        width: page.width - 2 * page.margin
        visible: page.portrait
        brief: Theme.textScale > 1.3
        face: page.face
    }
    Column {
        readonly property real room: entry.y - page.margin - height

        x: page.margin
        y: page.portrait ? room : Math.max(page.margin / 2, (room + page.margin) / 2)
        width: page.width - 2 * page.margin
        spacing: Theme.space(page.low ? 1 : 2)

        Heading {
            width: parent.width
            visible: !page.low || (page.statusText === "" && Theme.textScale < 1.3)
            text: qsTr("Find your registration")
            size: page.low || Theme.textScale > 1.3 ? Theme.attendee.title : Theme.attendee.headline
        }
        Body {
            width: parent.width
            text: page.statusText || qsTr("Please type your name, and the e-mail address that you registered with. Accents do not matter.")
            size: page.low ? Theme.attendee.caption : page.portrait ? Theme.attendee.lead : Theme.attendee.body
            color: page.statusText !== "" && !page.asking ? Theme.textOf("refuse") : Theme.ink
        }
    }
    ColumnLayout {
        id: entry

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: page.portrait ? parent.verticalCenter : undefined
        anchors.bottom: foot.top
        anchors.leftMargin: page.margin
        anchors.rightMargin: page.margin
        anchors.bottomMargin: Theme.space(2)
        spacing: Theme.space(page.low ? 1 : 2)

        GridLayout {
            Layout.fillWidth: true
            columns: page.portrait ? 1 : 2
            columnSpacing: Theme.space(2)
            rowSpacing: Theme.space(2)
            uniformCellWidths: true

            KioskField {
                id: nameField

                Layout.fillWidth: true
                focus: true
                label: qsTr("Given name and surname")
                maximumLength: 120
                inputMethodHints: Qt.ImhNoPredictiveText
                onActiveFocusChanged: page.currentField = activeFocus ? nameField : page.currentField
                onEdited: page.face.notifyActivity()
                onAccepted: addressField.forceActiveFocus()
            }
            KioskField {
                id: addressField

                Layout.fillWidth: true
                label: qsTr("E-mail address")
                maximumLength: 254
                inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoPredictiveText
                onActiveFocusChanged: page.currentField = activeFocus ? addressField : page.currentField
                onEdited: page.face.notifyActivity()
                onAccepted: page.find()
            }
        }
        Item {
            Layout.fillHeight: true
            visible: page.portrait
        }
        TouchKeyboard {
            Layout.fillWidth: true
            capital: page.currentField === nameField && /(^|[\s'-])$/.test(nameField.text)
            action: page.currentField === nameField ? qsTr("Next") : qsTr("Find")
            busy: page.asking
            onTyped: text => page.type(text)
            onErased: page.currentField.text = Array.from(page.currentField.text).slice(0, -1).join("")
            onDone: page.currentField === nameField ? addressField.forceActiveFocus() : page.find()
        }
    }
    FootBar {
        id: foot

        x: page.margin
        y: page.height - page.margin - height
        width: page.width - 2 * page.margin
        quiet: true
        face: page.face
    }
}
