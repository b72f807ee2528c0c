pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FormPage {
    id: page

    required property DeskFace face
    readonly property DeskConflicts conflicts: face.conflicts

    title: qsTr("%n conflicts to look into", "", conflicts.count)
    Component.onCompleted: forceActiveFocus()

    Keys.onUpPressed: conflicts.setCurrentIndex(conflicts.currentIndex - 1)
    Keys.onDownPressed: conflicts.setCurrentIndex(conflicts.currentIndex + 1)
    Keys.onReturnPressed: conflicts.choose(conflicts.currentIndex)
    Keys.onEnterPressed: conflicts.choose(conflicts.currentIndex)
    Keys.onEscapePressed: conflicts.back()
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_F2 && event.modifiers === Qt.NoModifier;
        if (event.accepted)
            conflicts.show(conflicts.currentIndex);
    }

    Heading {
        Layout.fillWidth: true
        text: page.title
        size: Theme.desk.headline
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("Stations that did not hear of each other decided on the same people. Record the outcome to close it on every desk.")
        size: Theme.desk.body
        quiet: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        KioskButton {
            desk: true
            text: qsTr("Record the outcome…")
            keyHint: qsTr("Enter")
            onClicked: page.conflicts.choose(page.conflicts.currentIndex)
        }
        KioskButton {
            desk: true
            kind: "quiet"
            symbol: "person"
            text: qsTr("Show the person")
            keyHint: "F2"
            onClicked: page.conflicts.show(page.conflicts.currentIndex)
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Back")
            keyHint: "Esc"
            onClicked: page.conflicts.back()
        }
    }
    Repeater {
        model: page.conflicts.rows

        ConflictRow {
            required property int index

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space(1.5)
            Layout.rightMargin: -Theme.space(1.5)
            marked: page.conflicts.currentIndex === index
            onTaken: page.conflicts.choose(index)
            onMarkedChanged: {
                if (marked)
                    page.bring(this);
            }
        }
    }
    Body {
        Layout.fillWidth: true
        visible: page.conflicts.more > 0
        text: qsTr("%n more wait after these.", "", page.conflicts.more)
        size: Theme.desk.body
        quiet: true
    }
}
