import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: empty

    property string symbol: "people"
    property string text: ""
    property string detail: ""
    property string action: ""
    property string other: ""

    signal taken
    signal otherTaken

    spacing: Theme.space(1.5)

    Icon {
        Layout.alignment: Qt.AlignHCenter
        name: empty.symbol
        size: Theme.scaled(48)
        weight: 1.5
        color: Theme.quietInk
    }
    Heading {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: empty.text
        size: OfficeTheme.title
        lineHeight: 1
    }
    Body {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.scaled(480)
        horizontalAlignment: Text.AlignHCenter
        text: empty.detail
        size: OfficeTheme.body
        quiet: true
    }
    RowLayout {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space(1)
        spacing: Theme.space(1)

        OfficeButton {
            visible: text !== ""
            kind: "primary"
            text: empty.action
            onClicked: empty.taken()
        }
        OfficeButton {
            visible: text !== ""
            text: empty.other
            onClicked: empty.otherTaken()
        }
    }
}
