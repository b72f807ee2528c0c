pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: band

    required property OrganiserFace face
    property bool large: false

    visible: face.announcements.length > 0
    implicitHeight: lines.implicitHeight + OrganiserTheme.space(2.5)
    radius: Theme.radius
    color: Theme.selected

    Column {
        id: lines

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: OrganiserTheme.space(3)
        spacing: OrganiserTheme.space(1)

        Repeater {
            model: band.face.announcements.length

            RowLayout {
                id: line

                required property int index

                width: lines.width
                spacing: OrganiserTheme.space(2)

                Icon {
                    name: "megaphone"
                    size: OrganiserTheme.lead
                    color: Theme.accent
                }
                Body {
                    Layout.fillWidth: true
                    text: band.face.announcements[line.index] ?? ""
                    size: band.large ? OrganiserTheme.title : OrganiserTheme.body
                    font.weight: Font.DemiBold
                    maximumLineCount: 2
                }
            }
        }
    }
}
