pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: container

    required property DeskPrinters printers
    property bool brief: false
    readonly property bool uncertain: printers.uncertainName !== ""
    readonly property bool shown: uncertain || printers.needCount > 0

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
            visible: container.uncertain
            symbol: "badge"
            text: qsTr("Did the badge of %1 come out?").arg(container.printers.uncertainName)
            detail: {
                const where = qsTr("Look at %1: it is not printed again before you answer.").arg(container.printers.uncertainPrinter);
                const more = container.printers.uncertainMore;
                return more > 0 ? where + " " + qsTr("%n further badges are in doubt.", "", more) : where;
            }
            action: qsTr("Yes")
            keyHint: "F11"
            other: qsTr("No, print it again")
            otherKeyHint: "F12"
            onTaken: container.printers.settle(true)
            onOtherTaken: container.printers.settle(false)
            onTextChanged: {
                if (visible)
                    Accessible.announce(text, Accessible.Polite);
            }
        }
        Repeater {
            model: container.printers.needs

            Banner {
                id: banner

                required property string name
                required property int need
                required property string message
                required property int labels
                required property bool refills
                required property bool keyed

                width: column.width
                brief: container.brief
                symbol: "printer"
                meaning: need === Desk.Need.LOW ? "" : "look"
                text: PrinterWords.title(need, name, labels)
                detail: PrinterWords.help(need, message)
                action: refills ? qsTr("New roll put in") : ""
                keyHint: keyed ? "F1" : ""
                onTaken: container.printers.refillOne(name)
                onTextChanged: Accessible.announce(text, Accessible.Polite)
            }
        }
    }
}
