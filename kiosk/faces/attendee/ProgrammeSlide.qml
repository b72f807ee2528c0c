pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

Column {
    id: slide

    property var rows: []

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

            required property var modelData

            width: slide.width
            spacing: Theme.space(3)

            Body {
                id: time

                text: row.modelData.starts
                size: Theme.attendee.lead
                color: row.modelData.current ? Theme.accent : Theme.quietInk
                font.weight: Font.DemiBold
                tabular: true
            }
            Body {
                width: row.width - time.width - row.spacing
                text: row.modelData.current ? qsTr("%1 (now)").arg(row.modelData.title) : row.modelData.title
                size: Theme.attendee.lead
                font.weight: row.modelData.current ? Font.DemiBold : Font.Normal
                maximumLineCount: 2
            }
        }
    }
}
