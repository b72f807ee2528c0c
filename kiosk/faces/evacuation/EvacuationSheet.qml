import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: sheet

    property string title: ""
    property bool filled: false
    default property alias content: column.data

    Accessible.role: Accessible.Dialog
    Accessible.name: title

    Rectangle {
        id: band

        anchors.left: parent.left
        anchors.right: parent.right
        height: head.implicitHeight + Theme.space(5)
        color: Theme.refuse

        RowLayout {
            id: head

            x: column.x
            width: column.width
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space(2)

            Icon {
                name: "door-out"
                size: Theme.desk.display
                color: Theme.refuseInk
            }
            Heading {
                Layout.fillWidth: true
                text: sheet.title
                size: Theme.desk.display
                color: Theme.refuseInk
            }
        }
    }
    ColumnLayout {
        id: column

        anchors.top: band.bottom
        anchors.topMargin: Theme.space(4)
        anchors.horizontalCenter: parent.horizontalCenter
        height: sheet.filled ? sheet.height - y - Theme.space(2) : implicitHeight
        width: Math.min(parent.width - Theme.space(6), Theme.scaled(880))
        spacing: Theme.space(2)
    }
}
