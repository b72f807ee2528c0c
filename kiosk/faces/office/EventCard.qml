import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: card

    required property OfficeFace face
    required property string id
    required property string title
    required property string day
    required property string venue
    required property bool past

    readonly property bool shown: face.shownEvent.id === id

    implicitHeight: row.implicitHeight + Theme.space(3)
    radius: Theme.radiusSmall
    color: shown ? Theme.selected : Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space(1.5)
        spacing: Theme.space(1.5)

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Body {
                Layout.fillWidth: true
                text: card.title
                size: OfficeTheme.lead
                font.weight: Font.DemiBold
                maximumLineCount: 2
            }
            Body {
                Layout.fillWidth: true
                text: [card.day, card.venue].filter(part => part !== "").join(" · ")
                size: OfficeTheme.body
                quiet: true
                maximumLineCount: 1
            }
        }
        Chip {
            visible: card.past
            text: qsTr("Past")
        }
        OfficeButton {
            text: qsTr("Like this one")
            Accessible.name: qsTr("A new event like %1").arg(card.title)
            onClicked: card.face.copyEvent(card.id)
        }
        OfficeButton {
            text: qsTr("Export …")
            Accessible.name: qsTr("Export %1").arg(card.title)
            onClicked: card.face.saveWanted(Office.Save.EVENT_FILE, card.id)
        }
        OfficeButton {
            kind: card.shown ? "quiet" : "primary"
            text: qsTr("Open")
            Accessible.name: qsTr("Open %1").arg(card.title)
            onClicked: card.face.openEvent(card.id)
        }
    }
}
