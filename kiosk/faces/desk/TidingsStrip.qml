import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Rectangle {
    id: strip

    property string symbol: "info"
    property string meaning: ""
    property string text: ""
    property string detail: ""

    height: visible ? line.implicitHeight + Theme.space(1) : 0
    visible: text !== ""
    color: Theme.softOf(meaning)
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.description: strip.detail

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(3)
        spacing: Theme.space(1.5)

        Icon {
            name: strip.symbol
            size: Theme.desk.lead
            color: Theme.textOf(strip.meaning)
        }
        Body {
            Layout.fillWidth: more.text === ""
            text: strip.text
            size: Theme.desk.body
            lineHeight: 1
            font.weight: Font.DemiBold
            tabular: true
            maximumLineCount: 2
            color: Theme.textOf(strip.meaning)
            Accessible.ignored: true
        }
        Body {
            id: more

            Layout.fillWidth: true
            visible: text !== ""
            text: strip.detail
            size: Theme.desk.caption
            lineHeight: 1
            maximumLineCount: 2
            color: Theme.textOf(strip.meaning)
            Accessible.ignored: true
        }
    }
}
