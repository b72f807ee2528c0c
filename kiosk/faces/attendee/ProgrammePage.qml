pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

SplitPage {
    id: page

    share: 0.4

    upper: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(3)

        EventHeader {
            Layout.fillWidth: true
            narrow: page.narrow
            face: page.face
        }
        ScrollArea {
            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("About this event")
            contentHeight: about.height

            Body {
                id: about

                width: parent.width
                text: page.face.agenda.about.description
                size: page.portrait ? Theme.walkUp(28) : Theme.attendee.body
            }
        }
    }
    lower: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(3)

        DayTabs {
            Layout.fillWidth: true
            visible: page.face.agenda.days.count > 0
            face: page.face
            onChosen: {
                list.moved = true;
                list.move(0);
            }
        }
        ScrollArea {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            label: qsTr("Programme")
            contentHeight: rows.height

            Column {
                id: rows

                width: parent.width
                onPositioningComplete: {
                    for (let at = 0; at < items.count && !list.moved; at++) {
                        const item = items.itemAt(at) as ProgrammeRow;
                        if (item?.current)
                            list.reveal(item);
                    }
                }

                Repeater {
                    id: items

                    model: page.face.agenda.programme

                    ProgrammeRow {
                        required property int index

                        width: rows.width
                        face: page.face
                        last: index === items.count - 1
                    }
                }
            }
        }
    }
}
