pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Flow {
    id: row

    required property string page
    required property bool several

    readonly property var deeds: [ // what each key does
        ["stations", "network", qsTr("Stations"), "F2"],
        ["inside", "people", qsTr("Inside"), "F3"],
        ["absent", "person", qsTr("Not here yet"), "F4"],
        ["programme", "calendar", qsTr("Programme"), "F5"],
        ["shift", "clock", qsTr("Shift"), "F6"],
        ["announce", "megaphone", qsTr("Announce"), "F7"],
        ["export", "download", qsTr("Export"), "F8"],
        ["wall", "eye", qsTr("Wall"), "F10"]
    ]

    signal taken(page: string)

    spacing: Theme.space(1)
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("What can be done here")

    Repeater {
        model: row.deeds.filter(deed => deed[0] !== "stations" || row.several)

        KioskButton {
            required property var modelData // one of deeds

            desk: true
            kind: row.page === modelData[0] ? "primary" : "quiet"
            focusPolicy: Qt.TabFocus
            symbol: row.width > 1400 ? modelData[1] : ""
            text: modelData[2]
            keyHint: modelData[3]
            onClicked: row.taken(modelData[0])
        }
    }
}
