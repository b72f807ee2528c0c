pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property SetupFace face

    readonly property bool any: face.events.length > 0
    readonly property bool several: face.screens.rows.length > 1
    readonly property var chosen: face.events.find(event => event.id === face.chosenEvent) // one of SetupFace.events, or none
    readonly property int most: 3
    readonly property string importText: {
        if (face.guests + face.faults.length === 0)
            return "";
        const counted = qsTr("Registered from the file: %1.").arg(face.guests);
        if (face.faults.length === 0)
            return counted;
        const rows = [...face.faults.slice(0, most), ...(face.faults.length > most ? ["…"] : [])];
        return counted + " " + qsTr("Rows that could not be taken: %1. Mend them and open the file again.").arg(face.faults.length) + "\n" + rows.join("\n");
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
            title: page.chosen ? page.chosen.title : qsTr("There is no event yet")
            detail: page.chosen ? qsTr("%1 · station “%2”").arg(page.chosen.date).arg(page.face.station) : qsTr("It appears here once the organiser has brought one in.")
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
            options: page.face.events.map(event => ({
                        "value": event.id,
                        "text": event.title
                    }))
            value: page.face.chosenEvent
            onPicked: value => page.face.choose(value)
        }
        Repeater {
            model: page.any ? page.face.screens.rows.length : 0

            OptionGroup {
                id: screen

                required property int index
                readonly property var row: page.face.screens.rows[index] // one of SetupScreens.rows

                Layout.fillWidth: true
                label: page.several ? qsTr("Screen %1 (%2) shows").arg(index + 1).arg(row.size) : qsTr("This screen shows")
                options: [
                    {
                        "value": "desk",
                        "text": qsTr("The desk")
                    },
                    {
                        "value": "attendee",
                        "text": qsTr("Check-in for guests")
                    },
                    {
                        "value": "organiser",
                        "text": qsTr("The headcount")
                    },
                    {
                        "value": "",
                        "text": qsTr("Nothing")
                    }
                ].slice(0, page.several ? 4 : 3)
                value: row.face
                onPicked: value => page.face.screens.choose(index, value)
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
