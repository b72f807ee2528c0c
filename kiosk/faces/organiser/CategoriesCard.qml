pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Card {
    id: card

    required property OrganiserFace face

    padding: OrganiserTheme.space(3)
    title: qsTr("Categories")

    contentItem: Item {
        implicitHeight: rows.implicitHeight

        Column {
            id: rows

            width: parent.width
            spacing: OrganiserTheme.space(1.75)

            CategoryRow {
                width: parent.width
                heading: true
                name: card.title
                inside: qsTr("inside")
                arrived: qsTr("arrived")
                expected: qsTr("expected")
            }
            Repeater {
                model: card.face.categories

                CategoryRow {
                    required sizePart
                    required insidePart
                    required arrivedPart
                    required complete

                    width: rows.width
                    label: OrganiserWords.category(name)
                }
            }
            Body {
                visible: card.face.categories.count === 0
                text: qsTr("Nobody is registered yet")
                size: OrganiserTheme.caption
                quiet: true
            }
        }
    }
}
