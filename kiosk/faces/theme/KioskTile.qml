import QtQuick
import QtQuick.Templates as T

T.Button {
    id: tile

    property string symbol: ""

    implicitWidth: Math.max(200, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(2 * Theme.fingerAttendee, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.space(2)
    spacing: Theme.space(1.5)
    focusPolicy: Qt.StrongFocus
    font.family: Theme.sans
    font.weight: Font.DemiBold
    font.pixelSize: Theme.attendee.body
    Accessible.role: Accessible.Button
    Accessible.name: text

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: Item {
        implicitWidth: Math.max(mark.width, words.implicitWidth)
        implicitHeight: column.implicitHeight

        Column {
            id: column

            anchors.centerIn: parent
            width: parent.width
            spacing: tile.spacing

            Icon {
                id: mark

                anchors.horizontalCenter: parent.horizontalCenter
                name: tile.symbol
                size: Theme.walkUp(44)
                weight: 1.7
                color: tile.enabled ? Theme.accent : Theme.quietInk
            }
            Text {
                id: words

                width: parent.width
                text: tile.text
                font: tile.font
                color: tile.enabled ? Theme.ink : Theme.quietInk
                textFormat: Text.PlainText
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: tile.down || !tile.enabled ? Theme.pressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge

        FocusRing {
            shown: tile.visualFocus
            inner: Theme.radius
        }
    }
}
