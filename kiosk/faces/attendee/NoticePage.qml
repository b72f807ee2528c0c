import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property AttendeeFace face
    property string symbol: "desk"
    property string heading: ""
    property string sentence: ""
    property string detail: ""
    property bool canGoBack: true
    property string action: ""

    signal acted

    readonly property bool portrait: height > width
    readonly property bool crowded: !portrait && height > 0 && height < 900 && Theme.textScale > 1.3
    readonly property real margin: Math.round(Math.min(width, height) / 18)

    EventHeader {
        id: header

        x: page.margin
        y: page.margin
        width: page.width - 2 * page.margin
        visible: page.face.agenda.about.title !== "" && !page.crowded
        face: page.face
    }
    GridLayout {
        readonly property real under: header.visible ? header.y + header.height : 0

        x: page.margin
        y: under + ((further.visible ? further.y : foot.y) - under - height) / 2
        width: page.width - 2 * page.margin
        columns: page.portrait ? 1 : 2
        columnSpacing: page.margin
        rowSpacing: page.margin / 2

        Icon {
            Layout.leftMargin: page.portrait ? -size / 14 : 0
            name: page.symbol
            size: Math.round(Math.min(page.width, page.height) * (page.portrait ? 0.42 : 0.3 / Theme.textScale))
            color: Theme.accent
            weight: 1.6
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space(2)

            Heading {
                Layout.fillWidth: true
                text: page.heading
                size: page.portrait ? Theme.attendee.display * Math.max(0.84, 1.1 / Theme.textScale) : page.crowded ? Theme.attendee.title : Theme.attendee.headline
            }
            Body {
                Layout.fillWidth: true
                text: page.sentence
                size: page.portrait ? Theme.walkUp(Math.max(38, 46 / Theme.textScale)) : Theme.attendee.lead
            }
            Body {
                Layout.fillWidth: true
                visible: text !== ""
                text: page.detail
                quiet: true
            }
        }
    }
    KioskButton {
        id: further

        x: page.margin
        y: foot.y - page.margin / 2 - height
        width: page.portrait ? page.width - 2 * page.margin : implicitWidth
        visible: text !== ""
        text: page.action
        onClicked: page.acted()
    }
    FootBar {
        id: foot

        x: page.margin
        y: page.height - page.margin - height
        width: page.width - 2 * page.margin
        face: page.face
        canGoBack: page.canGoBack
        quiet: page.action !== ""
    }
}
