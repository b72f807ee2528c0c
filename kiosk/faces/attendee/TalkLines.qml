pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Column {
    id: lines

    property RowModel talks: null

    spacing: Theme.space(2)

    Repeater {
        model: lines.talks

        Column {
            id: talk

            required property string title
            required property string hours

            width: lines.width
            spacing: Theme.space(0.5)

            Body {
                text: talk.hours
                color: Theme.accent
                font.weight: Font.DemiBold
                tabular: true
            }
            Body {
                width: parent.width
                text: talk.title
                size: Theme.walkUp(28)
                font.weight: Font.DemiBold
            }
        }
    }
}
