pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

Item {
    id: place

    required property DeskPrinters printers
    property bool brief: false
    readonly property bool asking: printers.doubted !== ""
    readonly property bool shown: asking || printers.needCount > 0

    height: shown ? column.height + Theme.space(1.5) : 0
    visible: shown

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space(1.5)
        spacing: Theme.space(1.5)

        Banner {
            width: parent.width
            visible: place.asking
            symbol: "badge"
            text: qsTr("Did the badge of %1 come out?").arg(place.printers.doubted)
            detail: {
                const where = qsTr("Look at %1: it is not printed again before you answer.").arg(place.printers.doubtedAt);
                const more = place.printers.doubtedMore;
                return more > 0 ? where + " " + qsTr("%n further badges are in doubt.", "", more) : where;
            }
            action: qsTr("Yes")
            keyHint: "F11"
            other: qsTr("No, print it again")
            otherKeyHint: "F12"
            onTaken: place.printers.settle(true)
            onOtherTaken: place.printers.settle(false)
            onTextChanged: {
                if (visible)
                    Accessible.announce(text, Accessible.Polite);
            }
        }
        Repeater {
            model: place.printers.needs

            Banner {
                id: banner

                required property string name
                required property string need
                required property string said
                required property int labels
                required property bool refills
                required property bool key

                width: column.width
                brief: place.brief
                symbol: "printer"
                meaning: need === "low" ? "" : "look"
                text: DeskWords.need(need, name, labels)
                detail: DeskWords.help(need, said)
                action: refills ? qsTr("New roll put in") : ""
                keyHint: key ? "F1" : ""
                onTaken: place.printers.refillOne(name)
                onTextChanged: Accessible.announce(text, Accessible.Polite)
            }
        }
    }
}
