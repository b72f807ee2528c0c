pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: section

    required property DeskPerson person
    property bool told: false

    visible: entries.count > 0
    spacing: Theme.space(1.5)

    KioskButton {
        desk: true
        kind: "quiet"
        focusPolicy: Qt.TabFocus
        symbol: section.told ? "chevron-up" : "chevron-down"
        text: qsTr("%n entries", "", entries.count)
        onClicked: section.told = !section.told
    }
    Repeater {
        id: entries

        model: section.person.entries

        EntryRow {
            Layout.fillWidth: true
            visible: section.told
        }
    }
}
