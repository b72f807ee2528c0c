pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

FormPage {
    id: page

    required property DeskFace face
    readonly property DeskWalkIn asked: face.walkIn
    property int marked: 0

    title: qsTr("%n of this name are registered already", "", asked.alike)
    Component.onCompleted: forceActiveFocus()

    Keys.onUpPressed: marked = Math.max(0, marked - 1)
    Keys.onDownPressed: marked = Math.min(asked.alike - 1, marked + 1)
    Keys.onReturnPressed: asked.choose(marked)
    Keys.onEnterPressed: asked.choose(marked)
    Keys.onEscapePressed: asked.reconsider()
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F8) {
            event.accepted = true;
            asked.registerAnyway();
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
        model: page.asked.namesakes

        PersonRow {
            required property int index

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space(1.5)
            Layout.rightMargin: -Theme.space(1.5)
            marked: page.marked === index
            keyHint: marked ? qsTr("Enter") : ""
            onTaken: page.asked.choose(index)
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
            onClicked: page.asked.registerAnyway()
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Back")
            keyHint: "Esc"
            onClicked: page.asked.reconsider()
        }
    }
}
