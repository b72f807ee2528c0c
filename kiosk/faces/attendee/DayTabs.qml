pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Flow {
    id: tabs

    required property AttendeeFace face

    signal chosen

    spacing: Theme.space(1.5)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Days")

    Repeater {
        model: tabs.face.agenda.days

        KioskButton {
            required property string day
            required property bool today
            required property bool selected
            required property int index

            width: Math.min(implicitWidth, tabs.width)
            text: today ? qsTr("Today") : day
            kind: selected ? "primary" : "quiet"
            Accessible.role: Accessible.PageTab
            Accessible.selected: selected
            onClicked: {
                tabs.face.agenda.showDay(index);
                tabs.chosen();
            }
        }
    }
}
