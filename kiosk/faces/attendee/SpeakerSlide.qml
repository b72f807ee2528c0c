pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: slide

    required property SlideView content
    readonly property real portraitSize: Math.min(Theme.walkUp(180), width / 4)

    Portrait {
        name: slide.content.name
        picture: slide.content.picture
        size: slide.portraitSize
        Accessible.ignored: true
    }
    Column {
        x: slide.portraitSize + Theme.space(4)
        width: slide.width - x
        spacing: Theme.space(1)

        Heading {
            width: parent.width
            text: slide.content.name
            size: Theme.attendee.title
            maximumLineCount: 2
        }
        Body {
            width: parent.width
            text: slide.content.affiliation
            size: Theme.attendee.lead
            quiet: true
            maximumLineCount: 2
        }
        Item {
            width: 1
            height: Theme.space(1)
        }
        Repeater {
            model: slide.content.talks

            Body {
                required property string hours
                required property string title

                width: slide.width - slide.portraitSize - Theme.space(4)
                text: [hours, title].join("  ")
                size: Theme.attendee.lead
                height: Math.max(0, Math.min(implicitHeight, slide.height - y))
                tabular: true
            }
        }
    }
}
