import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: head

    required property SetupFace face
    required property string title
    property string detail: ""
    property bool first: false
    property int size: first ? Theme.attendee.headline : Theme.attendee.title

    spacing: Theme.space(2)

    KioskButton {
        Layout.alignment: Qt.AlignTop
        visible: !head.first
        kind: "quiet"
        symbol: "chevron-left"
        text: head.width > 40 * Theme.attendee.body ? qsTr("Back") : ""
        Accessible.name: qsTr("Back")
        onClicked: head.face.back()
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        Heading {
            Layout.fillWidth: true
            text: head.title
            size: head.size
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: head.detail
            size: head.first ? Theme.attendee.lead : Theme.attendee.body
            quiet: true
        }
    }
    KioskButton {
        Layout.alignment: Qt.AlignTop
        kind: "quiet"
        symbol: "language"
        text: qsTr("Nederlands")
        onClicked: head.face.switchLanguage()
    }
}
