pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FormPage {
    id: page

    required property DeskFace face
    readonly property DeskWalkIn walkIn: face.walkIn
    property int marked: 0

    title: qsTr("%n of this name are registered already", "", walkIn.namesakeCount)
    Component.onCompleted: forceActiveFocus()

    Keys.onUpPressed: marked = Math.max(0, marked - 1)
    Keys.onDownPressed: marked = Math.min(walkIn.namesakeCount - 1, marked + 1)
    Keys.onReturnPressed: walkIn.choose(marked)
    Keys.onEnterPressed: walkIn.choose(marked)
    Keys.onEscapePressed: walkIn.backToForm()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F8) {
            event.accepted = true;
            walkIn.registerAnyway();
        }
    }

    Heading {
        Layout.fillWidth: true
        text: page.title
        size: Theme.desk.headline
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("The same person? Then take that registration, so that nobody is counted twice.")
        size: Theme.desk.lead
        quiet: true
    }
    Repeater {
        model: page.walkIn.namesakes

        PersonRow {
            required property int index

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space(1.5)
            Layout.rightMargin: -Theme.space(1.5)
            marked: page.marked === index
            keyHint: marked ? qsTr("Enter") : ""
            onTaken: page.walkIn.choose(index)
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        KioskButton {
            desk: true
            kind: "quiet"
            symbol: "person-plus"
            text: qsTr("Register anyway")
            keyHint: "F8"
            onClicked: page.walkIn.registerAnyway()
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Back")
            keyHint: "Esc"
            onClicked: page.walkIn.backToForm()
        }
    }
}
