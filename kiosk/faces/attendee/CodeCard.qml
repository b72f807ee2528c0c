import QtQuick
import kiosk.faces.theme

Grid {
    id: card

    required property string code
    required property string title
    property string link: ""
    property real side: width
    property bool beside: false

    columns: beside ? 2 : 1
    spacing: Theme.space(beside ? 4 : 1)
    onCodeChanged: picture.show(code)

    Rectangle {
        width: card.side
        height: card.side
        color: "transparent"
        border.width: Theme.hairline
        border.color: Theme.edge
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Code to scan: %1").arg(card.title)

        QrCodeItem {
            id: picture

            anchors.fill: parent
            anchors.margins: Theme.hairline
            Component.onCompleted: show(card.code)
        }
    }
    Column {
        width: card.beside ? card.width - card.side - card.spacing : card.width
        spacing: Theme.space(0.5)

        Body {
            width: parent.width
            text: card.title
            size: card.beside ? Theme.attendee.lead : Theme.attendee.body
            font.weight: Font.DemiBold
        }
        Body {
            width: parent.width
            visible: text !== ""
            text: card.link.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "")
            size: Theme.attendee.caption
            quiet: true
            wrapMode: Text.NoWrap
            elide: Text.ElideMiddle
        }
    }
}
