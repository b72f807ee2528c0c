pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Column {
    id: slide

    required property RowModel rows

    spacing: Theme.space(2)
    clip: true

    Heading {
        width: parent.width
        text: qsTr("Programme")
        size: Theme.attendee.title
    }
    Repeater {
        model: slide.rows

        Row {
            id: row

            required property string starts
            required property string title
            required property bool current

            width: slide.width
            spacing: Theme.space(3)

            Body {
                id: time

                text: row.starts
                size: Theme.attendee.lead
                color: row.current ? Theme.accent : Theme.quietInk
                font.weight: Font.DemiBold
                tabular: true
            }
            Body {
                width: row.width - time.width - row.spacing
                text: row.current ? qsTr("%1 (now)").arg(row.title) : row.title
                size: Theme.attendee.lead
                font.weight: row.current ? Font.DemiBold : Font.Normal
                maximumLineCount: 2
            }
        }
    }
}
