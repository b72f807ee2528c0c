pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Rectangle {
    id: cell

    required property int row
    required property int column
    required property string text
    required property int standing
    required property bool marked
    required property bool current
    property bool focused: false

    readonly property bool ticket: column === Office.Column.TICKET
    readonly property bool check: column === Office.Column.CHECK
    readonly property bool stated: column === Office.Column.STATE

    signal tapped(row: int, column: int, extend: bool)

    implicitWidth: 1
    implicitHeight: OfficeTheme.finger
    color: current ? Theme.selected : focused ? Theme.pressed : "transparent"
    Accessible.role: Accessible.Cell
    Accessible.name: check ? (marked ? qsTr("Marked") : qsTr("Not marked")) : ticket ? (text !== "" ? qsTr("Has a ticket") : qsTr("No ticket")) : stated ? StateWords.of(standing) : text
    Accessible.ignored: width === 0

    Rectangle {
        width: parent.width
        height: Theme.hairline
        anchors.bottom: parent.bottom
        color: Theme.line
    }
    Text {
        anchors.verticalCenter: parent.verticalCenter
        x: Theme.space(1)
        width: parent.width - Theme.space(1.5)
        visible: !cell.ticket && !cell.check
        text: cell.stated ? StateWords.of(cell.standing) : cell.text
        font.family: Theme.sans
        font.pixelSize: OfficeTheme.body
        font.weight: cell.column === Office.Column.NAME ? Font.Medium : Font.Normal
        color: cell.stated ? Theme.textOf(StateWords.meaning(cell.standing)) : cell.column === Office.Column.NAME ? Theme.ink : Theme.quietInk
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignLeft
        elide: Text.ElideRight
        Accessible.ignored: true
    }
    Loader {
        anchors.centerIn: parent
        active: (cell.ticket && cell.text !== "") || cell.check
        sourceComponent: Rectangle {
            width: Theme.scaled(16)
            height: width
            radius: 4
            color: cell.check ? (cell.marked ? Theme.accent : Theme.surface) : "transparent"
            border.width: cell.check ? Theme.hairline : 0
            border.color: cell.marked ? Theme.accent : Theme.edge

            Icon {
                anchors.centerIn: parent
                visible: cell.ticket || cell.marked
                name: cell.ticket ? "qr" : "tick"
                size: cell.ticket ? parent.width : parent.width - 3
                weight: cell.ticket ? 2 : 3
                color: cell.ticket ? Theme.quietInk : Theme.accentInk
            }
        }
    }
    TapHandler {
        onTapped: cell.tapped(cell.row, cell.column, (point.modifiers & Qt.ShiftModifier) !== 0)
    }
}
