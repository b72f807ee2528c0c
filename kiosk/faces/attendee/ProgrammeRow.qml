pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Item {
    id: row

    required property var item
    required property AttendeeFace face
    property bool last: false

    readonly property real rail: times.width + Theme.space(3)
    readonly property color faint: item.past ? Theme.quietInk : Theme.ink

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
        width: row.item.current ? Theme.space(3) : Theme.space(2.5)
        height: width
        radius: width / 2
        color: row.item.current ? Theme.accent : Theme.ground
        border.width: 3
        border.color: row.item.current ? Theme.accent : Theme.edge
    }
    Column {
        id: times

        width: Theme.walkUp(32) * 3.1

        Body {
            width: parent.width
            text: row.item.starts
            size: Theme.attendee.lead
            font.weight: Font.DemiBold
            color: row.item.current ? Theme.accent : row.faint
            tabular: true
        }
        Body {
            width: parent.width
            text: row.item.ends
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
            text: row.item.day
            quiet: true
        }
        Chip {
            visible: row.item.current
            desk: false
            meaning: "accent"
            text: qsTr("Now")
        }
        Body {
            width: parent.width
            text: row.item.title
            size: Theme.attendee.lead
            font.weight: Font.DemiBold
            color: row.faint
        }
        Body {
            width: parent.width
            visible: text !== ""
            text: [row.item.room, row.item.description].filter(part => part).join(" · ")
            quiet: true
        }
        Repeater {
            model: row.item.talks

            Column {
                id: talk

                required property var modelData

                width: words.width
                spacing: Theme.space(1)

                Body {
                    width: parent.width
                    visible: talk.modelData.speakers.length !== 1
                    text: talk.modelData.title
                    font.weight: Font.DemiBold
                }
                Repeater {
                    model: talk.modelData.speakers

                    SpeakerRow {
                        required property var modelData

                        width: words.width
                        name: modelData.name
                        picture: modelData.picture
                        title: talk.modelData.speakers.length === 1 ? talk.modelData.title : ""
                        detail: modelData.affiliation
                        onClicked: row.face.showSpeaker(modelData.id)
                    }
                }
            }
        }
    }
}
