import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property SetupFace face

    readonly property bool known: face.events.length > 0

    implicitHeight: column.implicitHeight
    enabled: !face.task.busy
    onEnabledChanged: {
        if (enabled)
            event.forceActiveFocus();
    }

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space(2)

        PageHead {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space(2)
            face: page.face
            first: !page.known
            title: page.known ? qsTr("Another event") : qsTr("Welcome to kiosk")
            detail: page.known ? "" : qsTr("What shall this computer do?")
        }
        BigChoice {
            Layout.fillWidth: true
            focus: visible
            visible: page.face.firstStart
            symbol: "plus"
            text: qsTr("Make a new event")
            detail: qsTr("A title, a day and a place are enough to begin.")
            onClicked: page.face.makeEvent()
        }
        BigChoice {
            id: event

            Layout.fillWidth: true
            focus: !page.face.firstStart
            symbol: "calendar"
            text: qsTr("Open an event file")
            detail: qsTr("This computer works alone. The event, its programme and its guests come from files.")
            onClicked: page.face.goTo(Setup.Page.EVENT)
        }
        BigChoice {
            Layout.fillWidth: true
            symbol: "network"
            text: qsTr("Join a hub")
            detail: qsTr("Several stations work as one. The organiser gives you an invitation.")
            onClicked: page.face.goTo(Setup.Page.HUB)
        }
        BigChoice {
            Layout.fillWidth: true
            symbol: "eye"
            text: qsTr("Try the sample")
            detail: qsTr("An evening with made-up guests, kept apart from all else.")
            onClicked: page.face.trySample()
        }
        TaskStatus {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1)
            task: page.face.task
        }
    }
}
