pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Card {
    id: card

    required property OrganiserFace face

    padding: Wall.space(3)
    title: qsTr("Where they are")

    contentItem: ColumnLayout {
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

            ColumnLayout {
                id: place

                required property var modelData
                readonly property string people: modelData.limit === "" ? modelData.inside : qsTr("%1 of %2").arg(modelData.inside).arg(modelData.limit)

                Layout.fillWidth: true
                spacing: Wall.space(0.5)
                Accessible.role: Accessible.StaticText
                Accessible.name: "%1: %2".arg(modelData.name).arg(people)

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Wall.space(1)

                    Body {
                        Layout.fillWidth: true
                        text: place.modelData.name
                        size: Wall.caption
                        maximumLineCount: 1
                        lineHeight: 1
                        Accessible.ignored: true
                    }
                    Body {
                        text: place.people
                        size: Wall.caption
                        font.weight: Font.DemiBold
                        tabular: true
                        lineHeight: 1
                        Accessible.ignored: true
                    }
                }
                Meter {
                    Layout.fillWidth: true
                    implicitHeight: Wall.space(0.75)
                    parts: [
                        {
                            "part": place.modelData.part,
                            "color": place.modelData.level === "" || place.modelData.level === "free" ? Theme.accent : Theme.markOf(OrganiserWords.level(place.modelData.level)[0])
                        }
                    ]
                }
            }
        }
        Item {
            Layout.fillHeight: true
        }
    }
}
