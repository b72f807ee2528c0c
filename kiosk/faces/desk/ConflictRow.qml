import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: row

    required property int kind
    required property string sentence
    required property string since
    property bool marked: false

    signal taken

    implicitHeight: line.implicitHeight + Theme.space(2)
    Accessible.role: Accessible.ListItem
    Accessible.name: sentence
    Accessible.description: title.text
    Accessible.selectable: true
    Accessible.selected: marked
    Accessible.onPressAction: row.taken()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: row.marked ? Theme.selected : (hover.hovered ? Theme.pressed : "transparent")
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: row.taken()
    }
    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(1.5)
        anchors.rightMargin: Theme.space(1.5)
        spacing: Theme.space(1.5)

        Icon {
            Layout.alignment: Qt.AlignTop
            name: "warning"
            size: Theme.desk.title
            color: Theme.textOf("look")
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Body {
                id: title

                Layout.fillWidth: true
                text: qsTr("%1, noticed %2").arg(DeskWords.conflict(row.kind)).arg(row.since)
                size: Theme.desk.caption
                font.weight: Font.Medium
                color: Theme.textOf("look")
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                text: row.sentence
                size: Theme.desk.body
                maximumLineCount: 4
                Accessible.ignored: true
            }
        }
        Keycap {
            Layout.alignment: Qt.AlignTop
            visible: row.marked
            text: qsTr("Enter")
        }
    }
}
