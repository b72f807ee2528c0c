pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face
    required property int kind
    readonly property OrganiserPeople people: face.staff.people
    readonly property bool inside: kind === Organiser.People.INSIDE
    readonly property string trouble: people.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(people.reference) : people.sentence

    signal closed

    spacing: OrganiserTheme.space(1.5)
    Component.onCompleted: {
        people.open(kind);
        bar.begin();
    }
    Component.onDestruction: people.close()

    Timer {
        id: idleTimer

        interval: page.inside ? 3600000 : 300000
        running: true
        onTriggered: page.closed()
    }
    Connections {
        target: list

        function onContentYChanged() {
            idleTimer.restart();
        }
    }

    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onPressed: event => {
        const rows = Math.max(1, Math.floor(list.height / Theme.fingerDesk) - 1);
        const held = event.modifiers & Qt.ControlModifier;
        idleTimer.restart();
        event.accepted = true;
        if (event.key === Qt.Key_PageDown)
            list.currentIndex = Math.min(list.count - 1, list.currentIndex + rows);
        else if (event.key === Qt.Key_PageUp)
            list.currentIndex = Math.max(0, list.currentIndex - rows);
        else if (held && event.key === Qt.Key_P && inside)
            people.print();
        else if (held && event.key === Qt.Key_S && inside)
            people.write();
        else
            event.accepted = false;
    }

    PageHead {
        Layout.fillWidth: true
        title: page.inside ? qsTr("Inside now: %1").arg(page.people.count) : qsTr("Not here yet: %1").arg(page.people.count)
        detail: page.people.asOf ? qsTr("As it was on %1").arg(page.people.asOf) : ""
        onClosed: page.closed()
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.trouble || (page.people.offline ? qsTr("This station is cut off: what happened at the others since then is missing.") : "")
        size: OrganiserTheme.caption
        font.weight: Font.DemiBold
        color: Theme.textOf("refuse")
        Accessible.role: Accessible.AlertMessage
    }
    PeopleBar {
        id: bar

        Layout.fillWidth: true
        inside: page.inside
        people: page.people
        onTyped: idleTimer.restart()
    }
    ExportStatus {
        Layout.fillWidth: true
        task: page.people.paper
        busy: qsTr("Going to the printer…")
        done: qsTr("The printer %1 has it.")
        undone: qsTr("It was not printed.")
    }
    ExportStatus {
        Layout.fillWidth: true
        task: page.people.files
        busy: qsTr("Writing files…")
        done: qsTr("The list is in %1")
        undone: qsTr("The files were not written.")
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        model: page.people.entries
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        highlightResizeDuration: 0
        Accessible.role: Accessible.List
        Accessible.name: page.inside ? qsTr("Who is inside") : qsTr("Who is not here yet")

        T.ScrollBar.vertical: ScrollMark {}

        delegate: DoorListRow {
            width: list.width - OrganiserTheme.space(2)
            narrow: list.width < OrganiserTheme.size(800)
            marked: index === list.currentIndex
        }

        Body {
            width: parent.width
            visible: page.people.ready && page.people.found === 0
            text: page.people.count !== "0" ? qsTr("Nobody fits what you typed.") : page.inside ? qsTr("Nobody is inside.") : qsTr("Everybody who is expected has come.")
            size: OrganiserTheme.body
            quiet: true
        }
    }
}
