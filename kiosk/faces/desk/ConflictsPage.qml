pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

FormPage {
    id: page

    required property DeskFace face
    readonly property DeskConflicts asked: face.conflicts

    title: qsTr("%n conflicts to look into", "", asked.count)
    Component.onCompleted: forceActiveFocus()

    Keys.onUpPressed: asked.mark(asked.marked - 1)
    Keys.onDownPressed: asked.mark(asked.marked + 1)
    Keys.onReturnPressed: asked.choose(asked.marked)
    Keys.onEnterPressed: asked.choose(asked.marked)
    Keys.onEscapePressed: asked.back()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F2 && event.modifiers === Qt.NoModifier;
        if (event.accepted)
            asked.show(asked.marked);
    }

    Heading {
        Layout.fillWidth: true
        text: page.title
        size: Theme.desk.headline
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("Stations that did not hear of each other decided on the same people. Say what you find; then it is off every desk's list.")
        size: Theme.desk.body
        quiet: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        KioskButton {
            desk: true
            text: qsTr("Say what you found…")
            keyHint: qsTr("Enter")
            onClicked: page.asked.choose(page.asked.marked)
        }
        KioskButton {
            desk: true
            kind: "quiet"
            symbol: "person"
            text: qsTr("Show the person")
            keyHint: "F2"
            onClicked: page.asked.show(page.asked.marked)
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Back")
            keyHint: "Esc"
            onClicked: page.asked.back()
        }
    }
    Repeater {
        model: page.asked.rows

        ConflictRow {
            required property int index

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space(1.5)
            Layout.rightMargin: -Theme.space(1.5)
            marked: page.asked.marked === index
            onTaken: page.asked.choose(index)
            onMarkedChanged: {
                if (marked)
                    page.bring(this);
            }
        }
    }
    Body {
        Layout.fillWidth: true
        visible: page.asked.more > 0
        text: qsTr("%n more wait after these.", "", page.asked.more)
        size: Theme.desk.body
        quiet: true
    }
}
