pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property bool bare: face.events.rows.count === 0

    title: qsTr("Events")
    detail: bare ? "" : qsTr("Drop an event file anywhere on this window to open it.")
    actions: [
        OfficeButton {
            visible: !page.bare
            symbol: "download"
            text: qsTr("Open a file …")
            keyHint: qsTr("Ctrl O")
            onClicked: page.face.fileWanted()
        },
        OfficeButton {
            visible: !page.bare
            kind: "primary"
            symbol: "plus"
            text: qsTr("New event")
            onClicked: page.face.goTo(Office.Page.NEW_EVENT)
        }
    ]

    OfficeEmpty {
        anchors.centerIn: parent
        width: parent.width
        visible: page.bare
        symbol: "calendar"
        text: qsTr("There is no event yet")
        detail: qsTr("Make one in a minute: a title, a day and a place are enough. Or open an event file that somebody sent you.")
        action: qsTr("New event")
        other: qsTr("Open a file …")
        onTaken: page.face.goTo(Office.Page.NEW_EVENT)
        onOtherTaken: page.face.fileWanted()
    }
    ListView {
        id: list

        anchors.fill: parent
        visible: !page.bare
        focus: !page.bare
        clip: true
        spacing: Theme.space(1)
        boundsBehavior: Flickable.StopAtBounds
        model: page.face.events.rows
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Events")

        delegate: EventCard {
            width: list.width - Theme.space(2)
            face: page.face
        }
    }
}
