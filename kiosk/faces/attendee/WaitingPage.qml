import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

SplitPage {
    id: page

    readonly property real taken: parent?.y ?? 0
    readonly property bool tight: Theme.textScale > 1 && taken > 0.06 * (height + taken)

    readonly property real room: lowerHeight - 2 * Theme.space(3)

    canGoBack: false
    share: 0.58
    fold: 0.62

    upper: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(3)

        EventHeader {
            Layout.fillWidth: true
            narrow: page.narrow
            brief: page.tight
            face: page.face
        }
        ScanInvitation {
            Layout.fillWidth: true
            Layout.fillHeight: true
            face: page.face
        }
    }
    lower: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(3)

        Item {
            visible: page.portrait
            Layout.fillHeight: true
        }
        NowAndNext {
            readonly property real row: 1.3 * (Theme.attendee.body + Theme.attendee.lead) + Theme.space(2)

            Layout.fillWidth: true
            maximumLines: page.portrait || page.height > 900 ? 2 : 1
            maximumItems: Math.max(0, Math.min(page.tight ? 1 : 2, Math.floor((page.room - choices.implicitHeight) / row)))
            face: page.face
        }
        Item {
            Layout.fillHeight: true
        }
        Choices {
            id: choices

            Layout.fillWidth: true
            tiles: page.portrait
            face: page.face
        }
    }
}
