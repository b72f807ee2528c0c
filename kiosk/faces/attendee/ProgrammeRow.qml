pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: row

    required property string title
    required property string day
    required property string starts
    required property string ends
    required property bool current
    required property bool past
    required property string room
    required property string description
    required property RowModel talks
    required property AttendeeFace face
    property bool last: false

    readonly property real rail: times.width + Theme.space(3)
    readonly property color faint: past ? Theme.quietInk : Theme.ink

    implicitHeight: words.height + Theme.space(4)

    Rectangle {
        x: row.rail - width / 2
        y: spot.y + spot.height / 2
        width: 2
        height: row.height
        visible: !row.last
        color: Theme.line
    }
    Rectangle {
        id: spot

        x: row.rail - width / 2
        y: times.height / 4 - height / 2 + Theme.space(0.5)
        width: row.current ? Theme.space(3) : Theme.space(2.5)
        height: width
        radius: width / 2
        color: row.current ? Theme.accent : Theme.ground
        border.width: 3
        border.color: row.current ? Theme.accent : Theme.edge
    }
    Column {
        id: times

        width: Theme.walkUp(32) * 3.1

        Body {
            width: parent.width
            text: row.starts
            size: Theme.attendee.lead
            font.weight: Font.DemiBold
            color: row.current ? Theme.accent : row.faint
            tabular: true
        }
        Body {
            width: parent.width
            text: row.ends
            quiet: true
            tabular: true
        }
    }
    Column {
        id: words

        x: row.rail + Theme.space(3.5)
        width: row.width - x
        spacing: Theme.space(1)

        Body {
            width: parent.width
            visible: text !== ""
            text: row.day
            quiet: true
        }
        Chip {
            visible: row.current
            desk: false
            meaning: "accent"
            text: qsTr("Now")
        }
        Body {
            width: parent.width
            text: row.title
            size: Theme.attendee.lead
            font.weight: Font.DemiBold
            color: row.faint
        }
        Body {
            width: parent.width
            visible: text !== ""
            text: [row.room, row.description].filter(part => part).join(" · ")
            quiet: true
        }
        Repeater {
            model: row.talks

            Column {
                id: talk

                required property string title
                required property RowModel speakers

                width: words.width
                spacing: Theme.space(1)

                Body {
                    width: parent.width
                    visible: talk.speakers.count !== 1
                    text: talk.title
                    font.weight: Font.DemiBold
                }
                Repeater {
                    model: talk.speakers

                    SpeakerRow {
                        width: words.width
                        title: talk.speakers.count === 1 ? talk.title : ""
                        onClicked: row.face.showSpeaker(speaker)
                    }
                }
            }
        }
    }
}
