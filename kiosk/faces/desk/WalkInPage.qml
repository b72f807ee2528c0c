import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FormPage {
    id: page

    required property DeskFace face
    readonly property DeskWalkIn walkIn: face.walkIn

    function submit() {
        walkIn.register(name.text, affiliation.text, email.text, category.category, reason.text);
    }

    title: qsTr("Register a walk-in")
    onVisibleChanged: {
        if (visible)
            name.forceActiveFocus();
    }
    Component.onCompleted: {
        name.text = walkIn.name;
        name.forceActiveFocus();
    }

    Keys.onReturnPressed: submit()
    Keys.onEnterPressed: submit()
    Keys.onEscapePressed: walkIn.close()

    Connections {
        target: page.walkIn

        function onChanged() {
            if (page.walkIn.needsReason)
                reason.forceActiveFocus();
        }
    }

    Heading {
        Layout.fillWidth: true
        text: page.title
        size: Theme.desk.headline
    }
    KioskField {
        id: name

        Layout.fillWidth: true
        desk: true
        label: qsTr("Name")
        maximumLength: 200
    }
    GridLayout {
        Layout.fillWidth: true
        columns: page.width >= Theme.scaled(520) ? 2 : 1
        columnSpacing: Theme.space(2)
        rowSpacing: Theme.space(2)

        KioskField {
            id: affiliation

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            desk: true
            label: qsTr("Affiliation")
            maximumLength: 200
        }
        KioskField {
            id: email

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            desk: true
            label: qsTr("E-mail")
            maximumLength: 200
        }
    }
    CategoryChoice {
        id: category

        Layout.fillWidth: true
        categories: page.walkIn.categories
    }
    NoteRow {
        Layout.fillWidth: true
        label: qsTr("Not admitted")
        symbol: "cross-ring"
        meaning: "refuse"
        text: page.walkIn.problem
    }
    KioskField {
        id: reason

        Layout.fillWidth: true
        visible: page.walkIn.needsReason
        desk: true
        label: qsTr("Reason for letting them in all the same")
        maximumLength: 200
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(1)
        spacing: Theme.space(1)

        KioskButton {
            desk: true
            symbol: "person-plus"
            text: page.walkIn.needsReason ? qsTr("Register and let in") : qsTr("Register and check in")
            keyHint: qsTr("Enter")
            enabled: name.text.trim() !== "" && (!page.walkIn.needsReason || reason.text.trim() !== "")
            onClicked: page.submit()
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Cancel")
            keyHint: "Esc"
            onClicked: page.walkIn.close()
        }
    }
}
