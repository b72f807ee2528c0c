pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

Item {
    id: slide

    required property SlideView who
    readonly property real face: Math.min(Theme.walkUp(180), width / 4)

    Portrait {
        name: slide.who.name
        picture: slide.who.picture
        size: slide.face
        Accessible.ignored: true
    }
    Column {
        x: slide.face + Theme.space(4)
        width: slide.width - x
        spacing: Theme.space(1)

        Heading {
            width: parent.width
            text: slide.who.name
            size: Theme.attendee.title
            maximumLineCount: 2
        }
        Body {
            width: parent.width
            text: slide.who.affiliation
            size: Theme.attendee.lead
            quiet: true
            maximumLineCount: 2
        }
        Item {
            width: 1
            height: Theme.space(1)
        }
        Repeater {
            model: slide.who.talks

            Body {
                required property string hours
                required property string title

                width: slide.width - slide.face - Theme.space(4)
                text: [hours, title].join("  ")
                size: Theme.attendee.lead
                height: Math.max(0, Math.min(implicitHeight, slide.height - y))
                tabular: true
            }
        }
    }
}
