import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: todo

    required property OfficeFace face
    required property int kind
    required property bool done
    required property int count
    required property int page

    readonly property string text: {
        switch (kind) {
        case Office.Todo.PROGRAMME:
            return done ? qsTr("The programme has %n part(s)", "", count) : qsTr("The programme is still empty");
        case Office.Todo.GUESTS:
            return done ? qsTr("%n person(s) are registered", "", count) : qsTr("There is no list of guests yet");
        case Office.Todo.NAMES:
            return qsTr("%n ticket(s) have no name yet", "", count);
        case Office.Todo.TICKETS:
            return done ? qsTr("Everybody has a ticket") : qsTr("%n person(s) have no ticket yet", "", count);
        case Office.Todo.STAFF:
            return done ? qsTr("An organiser has a PIN") : qsTr("No organiser has a PIN: anybody at a screen may do everything");
        case Office.Todo.PRINTER:
            return done ? qsTr("A printer for badges is set up") : qsTr("No printer for badges: badges become files in a folder");
        case Office.Todo.REHEARSAL:
            return done ? qsTr("The door was rehearsed") : qsTr("The door was not rehearsed yet");
        case Office.Todo.STATIONS:
            return qsTr("%n station(s) report", "", count);
        case Office.Todo.CONFLICTS:
            return qsTr("%n conflict(s) between stations wait for somebody", "", count);
        }
        return "";
    }
    readonly property string deed: {
        switch (kind) {
        case Office.Todo.PROGRAMME:
            return qsTr("Write it");
        case Office.Todo.GUESTS:
            return qsTr("People");
        case Office.Todo.NAMES:
            return qsTr("Look");
        case Office.Todo.TICKETS:
            return qsTr("Tickets");
        case Office.Todo.STAFF:
            return qsTr("Staff");
        case Office.Todo.PRINTER:
            return qsTr("Choose one");
        case Office.Todo.REHEARSAL:
            return qsTr("Rehearse");
        }
        return qsTr("Look");
    }

    implicitHeight: row.implicitHeight + Theme.space(2)
    radius: Theme.radiusSmall
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space(1)
        anchors.leftMargin: Theme.space(1.5)
        spacing: Theme.space(1.5)

        Icon {
            name: todo.done ? "tick-ring" : "look"
            size: OfficeTheme.title
            color: todo.done ? Theme.textOf("welcome") : Theme.textOf("look")
            label: todo.done ? qsTr("Done") : qsTr("To do")
        }
        Body {
            Layout.fillWidth: true
            text: todo.text
            size: OfficeTheme.body
            quiet: todo.done
        }
        OfficeButton {
            kind: todo.done ? "bare" : "quiet"
            text: todo.deed
            onClicked: todo.face.goTo(todo.page)
        }
    }
}
