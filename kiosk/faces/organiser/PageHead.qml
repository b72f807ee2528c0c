import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: head

    required property string title
    property string detail: ""

    signal closed

    spacing: OrganiserTheme.space(2)

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Heading {
            Layout.fillWidth: true
            text: head.title
            size: OrganiserTheme.title
            maximumLineCount: 2
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: head.detail
            size: OrganiserTheme.caption
            quiet: true
            tabular: true
        }
    }
    KioskButton {
        Layout.alignment: Qt.AlignTop
        desk: true
        kind: "quiet"
        focusPolicy: Qt.TabFocus
        symbol: "chevron-left"
        text: qsTr("Back")
        keyHint: "Esc"
        onClicked: head.closed()
    }
}
