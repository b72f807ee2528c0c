pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

Card {
    id: card

    required property OrganiserFace face

    padding: Wall.space(3)
    title: qsTr("Categories")

    contentItem: Item {
        implicitHeight: rows.implicitHeight

        Column {
            id: rows

            width: parent.width
            spacing: Wall.space(1)

            CategoryRow {
                width: parent.width
                heading: true
                name: card.title
                inside: qsTr("inside")
                arrived: qsTr("arrived")
                expected: qsTr("expected")
            }
            Repeater {
                model: card.face.categories.length

                CategoryRow {
                    required property int index
                    readonly property var entry: card.face.categories[index] ?? {}

                    width: rows.width
                    name: OrganiserWords.category(entry.name ?? "")
                    inside: entry.inside ?? ""
                    arrived: entry.arrived ?? ""
                    expected: entry.expected ?? ""
                    parts: [
                        {
                            "part": entry.arrivedPart ?? 0,
                            "color": Theme.markOf("exit")
                        },
                        {
                            "part": entry.insidePart ?? 0,
                            "color": Theme.accent
                        }
                    ]
                }
            }
            Body {
                visible: card.face.categories.length === 0
                text: qsTr("Nobody is registered yet")
                size: Wall.caption
                quiet: true
            }
        }
    }
}
