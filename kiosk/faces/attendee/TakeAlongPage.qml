pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

SplitPage {
    id: page

    share: 0.4

    upper: Item {
        id: top

        anchors.fill: parent

        EventHeader {
            id: header

            width: parent.width
            visible: page.portrait && Theme.textScale < 1.6
            brief: true
            face: page.face
        }
        Column {
            id: intro

            y: header.visible ? header.height + Theme.space(4) : 0
            width: parent.width
            spacing: Theme.space(1)

            Heading {
                width: parent.width
                text: qsTr("Take it with you")
                size: page.narrow || Theme.textScale > 1.3 ? Theme.attendee.title : Theme.attendee.headline
            }
            Body {
                width: parent.width
                text: qsTr("Point your phone’s camera at a code.")
                quiet: true
            }
        }
        CodeCard {
            readonly property real above: intro.y + intro.height + Theme.space(3)

            y: above
            width: parent.width
            beside: page.portrait
            side: Math.min(beside ? 0.6 * width : width, parent.height - above - (beside ? 0 : Theme.attendee.body * 2.6))
            code: page.face.agenda.calendar
            title: qsTr("The programme, for your calendar")
        }
    }
    lower: ScrollArea {
        id: list

        readonly property int across: Math.max(1, Math.min(3, Math.floor(width / (11 * Theme.attendee.body))))

        anchors.fill: parent
        label: qsTr("Take it with you")
        contentHeight: cards.height

        Grid {
            id: cards

            width: parent.width
            columns: list.across
            columnSpacing: Theme.space(3)
            rowSpacing: Theme.space(4)

            Repeater {
                model: page.face.agenda.takeAlong

                CodeCard {
                    required property string name
                    required property bool eventPage

                    width: (cards.width - (list.across - 1) * cards.columnSpacing) / list.across
                    side: Math.min(width, 220 * Math.max(1, Theme.pageScale))
                    title: eventPage ? qsTr("The event’s page") : name
                    link: code
                }
            }
        }
    }
}
