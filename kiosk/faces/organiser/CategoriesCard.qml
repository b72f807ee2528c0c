pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Card {
    id: card

    required property OrganiserFace face

    padding: Wall.space(3)
    title: qsTr("Categories")

    contentItem: ColumnLayout {
        spacing: Wall.space(1)

        CategoryRow {
            Layout.fillWidth: true
            heading: true
            name: card.title
            inside: qsTr("inside")
            arrived: qsTr("arrived")
            expected: qsTr("expected")
        }
        Repeater {
            model: card.face.categories

            CategoryRow {
                required property var modelData

                Layout.fillWidth: true
                name: OrganiserWords.category(modelData.name)
                inside: modelData.inside
                arrived: modelData.arrived
                expected: modelData.expected
                parts: [
                    {
                        "part": modelData.arrivedPart,
                        "color": Theme.markOf("exit")
                    },
                    {
                        "part": modelData.insidePart,
                        "color": Theme.accent
                    }
                ]
            }
        }
        Body {
            visible: card.face.categories.length === 0
            text: qsTr("Nobody is registered yet")
            quiet: true
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
