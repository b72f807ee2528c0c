pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Card {
    id: card

    required property OrganiserFace face

    padding: OrganiserTheme.space(3)
    title: qsTr("By door and room")

    contentItem: Item {
        implicitHeight: rows.implicitHeight

        Column {
            id: rows

            width: parent.width
            spacing: OrganiserTheme.space(1)

            Body {
                text: card.title
                size: OrganiserTheme.caption
                font.weight: Font.DemiBold
                lineHeight: 1
                Accessible.ignored: true
            }
            Repeater {
                model: card.face.checkpoints

                CheckpointRow {
                    width: rows.width
                }
            }
        }
    }
}
