pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Rectangle {
    id: band

    required property OrganiserFace face

    visible: face.announcements.length > 0
    implicitHeight: lines.implicitHeight + Wall.space(2.5)
    radius: Theme.radius
    color: Theme.selected

    Column {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Wall.space(3)
        spacing: Wall.space(1)

        Repeater {
            model: band.face.announcements.length

            RowLayout {
                id: line

                required property int index

                width: lines.width
                spacing: Wall.space(2)

                Icon {
                    name: "megaphone"
                    size: Wall.lead
                    color: Theme.accent
                }
                Body {
                    Layout.fillWidth: true
                    text: band.face.announcements[line.index] ?? ""
                    size: Wall.body
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                }
            }
        }
    }
}
