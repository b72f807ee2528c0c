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

    spacing: Theme.space(0.75)
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: label

    Icon {
        visible: fact.symbol !== ""
        name: fact.symbol
        size: Theme.desk.lead
        color: fact.meaning === "" ? Theme.quietInk : Theme.textOf(fact.meaning)
    }
    Body {
        text: fact.text
        size: fact.strong ? Theme.desk.lead : Theme.desk.body
        tabular: true
        wrapMode: Text.NoWrap
        lineHeight: 1
        font.weight: fact.strong || fact.meaning !== "" ? Font.DemiBold : Font.Normal
        color: fact.meaning === "" ? Theme.ink : Theme.textOf(fact.meaning)
        Accessible.ignored: true
    }
}
