pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Flow {
    id: row

    required property int page
    required property bool several

    signal taken(page: int)

    function pageOf(key: int): int {
        switch (key) {
        case Qt.Key_F2:
            return Organiser.Page.STATIONS;
        case Qt.Key_F3:
            return Organiser.Page.INSIDE;
        case Qt.Key_F4:
            return Organiser.Page.ABSENT;
        case Qt.Key_F5:
            return Organiser.Page.PROGRAMME;
        case Qt.Key_F6:
            return Organiser.Page.SHIFT;
        case Qt.Key_F7:
            return Organiser.Page.ANNOUNCE;
        case Qt.Key_F8:
            return Organiser.Page.EXPORT;
        case Qt.Key_F10:
            return Organiser.Page.WALL;
        }
        return Organiser.Page.MAIN;
    }

    component PageButton: KioskButton {
        required property int to
        required property string sign

        desk: true
        kind: row.page === to ? "primary" : "quiet"
        focusPolicy: Qt.TabFocus
        symbol: row.width > 1400 ? sign : ""
        onClicked: row.taken(to)
    }

    spacing: Theme.space(1)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("What can be done here")

    PageButton {
        visible: row.several
        to: Organiser.Page.STATIONS
        sign: "network"
        text: qsTr("Stations")
        keyHint: "F2"
    }
    PageButton {
        to: Organiser.Page.INSIDE
        sign: "people"
        text: qsTr("Inside")
        keyHint: "F3"
    }
    PageButton {
        to: Organiser.Page.ABSENT
        sign: "person"
        text: qsTr("Not here yet")
        keyHint: "F4"
    }
    PageButton {
        to: Organiser.Page.PROGRAMME
        sign: "calendar"
        text: qsTr("Programme")
        keyHint: "F5"
    }
    PageButton {
        to: Organiser.Page.SHIFT
        sign: "clock"
        text: qsTr("Shift")
        keyHint: "F6"
    }
    PageButton {
        to: Organiser.Page.ANNOUNCE
        sign: "megaphone"
        text: qsTr("Announce")
        keyHint: "F7"
    }
    PageButton {
        to: Organiser.Page.EXPORT
        sign: "download"
        text: qsTr("Export")
        keyHint: "F8"
    }
    PageButton {
        to: Organiser.Page.WALL
        sign: "eye"
        text: qsTr("Wall")
        keyHint: "F10"
    }
}
