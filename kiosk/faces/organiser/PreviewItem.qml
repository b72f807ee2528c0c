pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: row

    required property var entry // a row of the face, whose fields differ by kind
    property bool last: false
    readonly property real rail: times.width + Theme.space(2)

    implicitHeight: Math.max(words.height, times.height) + Theme.space(2.5)

    Rectangle {
        x: row.rail - 1
        y: spot.y + spot.height / 2
        width: 2
        height: row.height
        visible: !row.last
        color: Theme.line
    }
    Rectangle {
        id: spot

        x: row.rail - width / 2
        y: Theme.space(0.5)
        width: Theme.space(1.75)
        height: width
        radius: width / 2
        color: Theme.ground
        border.width: 3
        border.color: Theme.edge
    }
    Column {
        id: times

        width: Theme.desk.lead * 3.2

        Body {
            width: parent.width
            text: row.entry.starts
            size: Theme.desk.lead
            font.weight: Font.DemiBold
            tabular: true
        }
        Body {
            width: parent.width
            text: row.entry.ends
            size: Theme.desk.body
            quiet: true
            tabular: true
        }
    }
    Column {
        id: words

        x: row.rail + Theme.space(2.5)
        width: row.width - x
        spacing: Theme.space(0.75)

        Body {
            width: parent.width
            text: row.entry.title
            size: Theme.desk.lead
            font.weight: Font.DemiBold
        }
        Body {
            width: parent.width
            visible: text !== ""
            text: [row.entry.room, row.entry.description].filter(part => part).join(" · ")
            size: Theme.desk.body
            quiet: true
        }
        Repeater {
            model: row.entry.talks

            Column {
                id: talk

                required property var modelData // a row of the preview, which is the draft as it stands

                width: words.width
                spacing: 2

                Body {
                    width: parent.width
                    text: talk.modelData.title
                    size: Theme.desk.body
                }
                Repeater {
                    model: talk.modelData.speakers

                    Body {
                        required property var modelData // a row of the preview, which is the draft as it stands

                        width: talk.width
                        text: [modelData.name, modelData.affiliation].filter(part => part).join(", ")
                        size: Theme.desk.caption
                        color: Theme.accent
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignLeft
                    }
                }
            }
        }
    }
}
