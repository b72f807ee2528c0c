import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: row

    property string text: ""
    property string label: ""
    property string symbol: "info"
    property string meaning: ""

    implicitHeight: line.implicitHeight + Theme.space(2)
    visible: text !== ""
    radius: Theme.radiusSmall
    color: Theme.softOf(meaning)
    border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
    border.color: Theme.textOf(meaning)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: label
    Accessible.description: text

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
            name: row.symbol
            size: Theme.scaled(26)
            weight: 2.2
            color: Theme.textOf(row.meaning)
        }
        Body {
            Layout.fillWidth: true
            text: row.text
            size: Theme.desk.lead
            font.weight: row.meaning === "" ? Font.Normal : Font.DemiBold
            color: Theme.textOf(row.meaning)
        }
    }
}
