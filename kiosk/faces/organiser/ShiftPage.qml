pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face
    readonly property OrganiserShift shift: face.staff.shift
    readonly property EventEdits edits: face.staff.edits
    readonly property list<int> minutes: [-10, -5, 5, 10, 15, 30]

    signal closed

    function minutesText(minutes: int): string {
        return minutes > 0 ? qsTr("%1 min later").arg(minutes) : qsTr("%1 min earlier").arg(-minutes);
    }

    spacing: OrganiserTheme.space(1.5)
    Component.onCompleted: {
        shift.begin();
        apply.forceActiveFocus();
    }
    Component.onDestruction: edits.forget()

    Keys.onUpPressed: shift.setFirst(shift.first - 1)
    Keys.onDownPressed: shift.setFirst(shift.first + 1)
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_B && (event.modifiers & Qt.ControlModifier);
        if (event.accepted)
            edits.undo();
    }

    PageHead {
        Layout.fillWidth: true
        title: qsTr("Shift the programme")
        detail: page.shift.rows.count > 0 ? qsTr("Choose the first item that moves, and by how much. An item under way keeps its start.") : ""
        onClosed: page.closed()
    }
    Choice {
        Layout.fillWidth: true
        visible: page.shift.rows.count > 0
        label: qsTr("By how much")
        texts: page.minutes.map(minutes => page.minutesText(minutes))
        current: page.minutes.indexOf(page.shift.minutes)
        onChosen: index => page.shift.choose(page.minutes[index])
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        model: page.shift.rows
        currentIndex: page.shift.first
        clip: true
        layer.enabled: true
        spacing: 2
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        highlightResizeDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("The programme from here on")

        T.ScrollBar.vertical: ScrollMark {}

        Rectangle {
            parent: list
            anchors.fill: parent
            z: -1
            color: Theme.ground
        }
        delegate: ShiftRow {
            width: list.width - OrganiserTheme.space(2)
            first: index === page.shift.first
            onClicked: page.shift.setFirst(index)
        }

        Body {
            width: parent.width
            visible: page.shift.rows.count === 0
            text: qsTr("Nothing is on any more: there is nothing to shift.")
            size: OrganiserTheme.body
            quiet: true
        }
    }
    EditStatus {
        Layout.fillWidth: true
        edits: page.edits
        saved: qsTr("The new times are on all screens.")
    }
    Flow {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(1.5)

        KioskButton {
            id: apply

            desk: true
            symbol: "clock"
            text: qsTr("Shift: %1").arg(page.minutesText(page.shift.minutes))
            keyHint: qsTr("Enter")
            enabled: page.shift.rows.count > 0 && page.edits.state !== Organiser.Edit.BUSY
            onClicked: page.shift.apply()
        }
        UndoButton {
            edits: page.edits
        }
    }
}
