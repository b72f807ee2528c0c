pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property SetupFace face

    readonly property bool any: face.events.length > 0
    readonly property bool several: face.screens.rows.count > 1
    readonly property EventChoiceView chosen: face.chosenEvent
    readonly property int most: 3
    readonly property string importText: {
        if (face.guests + face.faults.length === 0)
            return "";
        const counted = qsTr("Registered from the file: %1.").arg(face.guests);
        if (face.faults.length === 0)
            return [counted, ...face.importNotes].join("\n");
        const rows = [...face.faults.slice(0, most), ...(face.faults.length > most ? ["…"] : [])];
        return counted + " " + qsTr("Rows that could not be taken: %1. Correct them and open the file again.").arg(face.faults.length) + "\n" + [...rows, ...face.importNotes].join("\n");
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space(3)

        PageHead {
            Layout.fillWidth: true
            face: page.face
            first: true
            size: Theme.attendee.title
            title: page.chosen.id !== "" ? page.chosen.title : qsTr("There is no event yet")
            detail: page.chosen.id !== "" ? qsTr("%1 · station “%2”").arg(page.chosen.date).arg(page.face.station) : qsTr("It appears here once the organiser has brought one in.")
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: page.importText
            color: page.face.faults.length > 0 ? Theme.textOf("look") : Theme.textOf("welcome")
        }
        OptionGroup {
            Layout.fillWidth: true
            visible: page.face.events.length > 1
            label: qsTr("Which event?")
            texts: page.face.eventTitles
            current: page.face.events.indexOf(page.chosen.id)
            onPicked: index => page.face.choose(page.face.events[index])
        }
        Repeater {
            model: page.any ? page.face.screens.rows : null

            OptionGroup {
                id: screen

                required property int index
                required property string size
                required property int face
                readonly property list<int> faces: [Setup.Face.DESK, Setup.Face.ATTENDEE, Setup.Face.ORGANISER, Setup.Face.NONE]

                Layout.fillWidth: true
                label: page.several ? qsTr("Screen %1 (%2) shows").arg(index + 1).arg(size) : qsTr("This screen shows")
                texts: [qsTr("The desk"), qsTr("Check-in for guests"), qsTr("The headcount"), qsTr("Nothing")].slice(0, page.several ? 4 : 3)
                current: faces.indexOf(face)
                onPicked: picked => page.face.screens.choose(index, faces[picked])
            }
        }
        WindowModeOptions {
            Layout.fillWidth: true
            visible: page.any
            screens: page.face.screens
            lockable: page.face.canLock
        }
        TaskStatus {
            Layout.fillWidth: true
            task: page.face.task
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1)
            spacing: Theme.space(2)

            KioskButton {
                focus: page.any
                visible: page.any
                enabled: page.face.screens.hasFaces
                symbol: "door-in"
                text: qsTr("Open")
                onClicked: page.face.open()
            }
            KioskButton {
                focus: !page.any
                visible: !page.any
                text: qsTr("Look again")
                onClicked: page.face.reload()
            }
            KioskButton {
                visible: page.any
                kind: "quiet"
                text: qsTr("Settings")
                onClicked: page.face.goTo(Setup.Page.SETTINGS)
            }
            KioskButton {
                visible: page.any
                kind: "quiet"
                text: qsTr("Guests from a file")
                onClicked: page.face.goTo(Setup.Page.GUESTS)
            }
            KioskButton {
                kind: "quiet"
                text: qsTr("Another event")
                onClicked: page.face.goTo(Setup.Page.START)
            }
        }
    }
}
