import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: bar

    property string symbol: "info"
    property string text: ""
    property int size: Theme.attendee.caption
    property real margin: 0

    height: visible ? line.implicitHeight + 2 * Theme.space(1) : 0
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: bar.margin
        anchors.rightMargin: bar.margin
        spacing: Theme.space(2)

        Icon {
            name: bar.symbol
            size: Math.round(bar.size * 1.3)
            color: Theme.accent
        }
        Body {
            Layout.fillWidth: true
            text: bar.text
            size: bar.size
            lineHeight: 1.1
            maximumLineCount: 3
            Accessible.ignored: true
        }
    }
}
