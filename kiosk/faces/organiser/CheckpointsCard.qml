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
                model: card.face.checkpoints.length

                PlaceRow {
                    required property int index
                    readonly property var entry: card.face.checkpoints[index] ?? {}

                    width: rows.width
                    name: entry.name ?? ""
                    inside: entry.inside ?? ""
                    limit: entry.limit ?? ""
                    level: entry.level ?? ""
                    part: entry.part ?? 0
                }
            }
        }
    }
}
