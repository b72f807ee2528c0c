import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: fact

    property string symbol: ""
    property string text: ""
    property string label: text
    property string meaning: ""
    property bool strong: false
    property bool wide: false
    property color ink: meaning === "" ? Theme.ink : Theme.textOf(meaning)

    spacing: Theme.space(0.75)
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: label

    Icon {
        visible: fact.symbol !== ""
        name: fact.symbol
        size: Theme.desk.lead
        color: fact.meaning === "" && Qt.colorEqual(fact.ink, Theme.ink) ? Theme.quietInk : fact.ink
    }
    Body {
        Layout.fillWidth: fact.wide
        text: fact.text
        size: fact.strong ? Theme.desk.lead : Theme.desk.body
        tabular: true
        wrapMode: Text.NoWrap
        lineHeight: 1
        font.weight: fact.strong || fact.meaning !== "" ? Font.DemiBold : Font.Normal
        color: fact.ink
        Accessible.ignored: true
    }
}
