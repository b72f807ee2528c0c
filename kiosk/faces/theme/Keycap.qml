import QtQuick

Rectangle {
    id: cap

    property alias text: legend.text
    property color ink: Theme.quietInk

    implicitWidth: Math.max(implicitHeight, legend.implicitWidth + 12)
    implicitHeight: legend.implicitHeight + 4
    radius: 4
    color: "transparent"
    border.width: Theme.hairline
    border.color: ink

    Text {
        id: legend

        anchors.centerIn: parent
        color: cap.ink
        font.family: Theme.sans
        font.weight: Font.Medium
        font.pixelSize: Theme.desk.caption
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
