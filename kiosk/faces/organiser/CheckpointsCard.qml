pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

Card {
    id: card

    required property OrganiserFace face

    padding: Wall.space(3)
    title: qsTr("By door and room")

    contentItem: Item {
        implicitHeight: rows.implicitHeight

        Column {
            id: rows

            width: parent.width
            spacing: Wall.space(1)

            Body {
                text: card.title
                size: Wall.caption
                font.weight: Font.DemiBold
                lineHeight: 1
                Accessible.ignored: true
            }
            Repeater {
                model: card.face.checkpoints

                PlaceRow {
                    width: rows.width
                }
            }
        }
    }
}
