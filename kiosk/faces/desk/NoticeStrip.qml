import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: strip

    property string symbol: "info"
    property string meaning: ""
    property string text: ""
    property string detail: ""
    property bool loud: false
    readonly property color ink: loud ? Theme.inkOf(meaning) : Theme.textOf(meaning)

    height: visible ? line.implicitHeight + Theme.space(loud ? 3 : 1) : 0
    visible: text !== ""
    color: loud ? Theme.groundOf(meaning) : Theme.softOf(meaning)
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
            size: strip.loud ? Theme.desk.headline : Theme.desk.lead
            color: strip.ink
        }
        Body {
            Layout.fillWidth: more.text === ""
            text: strip.text
            size: strip.loud ? Theme.desk.title : Theme.desk.body
            lineHeight: 1
            font.weight: Font.DemiBold
            tabular: true
            maximumLineCount: 2
            color: strip.ink
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
            color: strip.ink
            Accessible.ignored: true
        }
    }
}
