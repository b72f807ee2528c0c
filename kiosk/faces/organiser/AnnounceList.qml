pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

ListView {
    id: list

    required property OrganiserAnnouncements announcements

    model: announcements.rows
    clip: true
    layer.enabled: true
    spacing: OrganiserTheme.space(1)
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What is announced")

    T.ScrollBar.vertical: ScrollMark {}

    Rectangle {
        parent: list
        anchors.fill: parent
        z: -1
        color: Theme.ground
    }

    delegate: AnnounceRow {
        required property string id

        width: list.width - OrganiserTheme.space(2)
        onEnded: list.announcements.end(id)
    }
}
