import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: note

    property string meaning: "help"
    property string symbol: meaning === "welcome" ? "tick" : meaning === "help" ? "info" : "warning"
    property string text: ""
    property string action: ""
    property string keyHint: ""

    signal taken

    visible: text !== ""
    implicitHeight: row.implicitHeight + Theme.space(1.5)
    radius: Theme.radiusSmall
    color: Theme.softOf(meaning)
    border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
    border.color: Theme.textOf(meaning)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space(1.5)
        anchors.rightMargin: Theme.space(1)
        spacing: Theme.space(1)

        Icon {
            name: note.symbol
            size: OfficeTheme.lead
            color: Theme.textOf(note.meaning)
        }
        Body {
            Layout.fillWidth: true
            text: note.text
            size: OfficeTheme.body
            color: Theme.textOf(note.meaning)
            Accessible.ignored: true
        }
        OfficeButton {
            visible: note.action !== ""
            text: note.action
            keyHint: note.keyHint
            onClicked: note.taken()
        }
    }
}
