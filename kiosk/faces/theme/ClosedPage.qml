import QtQuick
import QtQuick.Layouts

FocusScope {
    id: page

    property bool guests: false
    readonly property real edge: Math.min(width, height)

    function size(pixels: real): int {
        return Math.max(20, Math.round(pixels * edge / 1080 * Theme.textScale));
    }

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - page.edge / 6, page.size(1100))
        spacing: page.size(36)

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: page.guests ? "desk" : "network"
            size: page.size(page.guests ? 260 : 160)
            color: page.guests ? Theme.accent : Theme.quietInk
            weight: 1.6
        }
        Heading {
            Layout.fillWidth: true
            text: page.guests ? qsTr("This screen is closed") : qsTr("This station was taken off the hub")
            size: page.size(page.guests ? 84 : 64)
            horizontalAlignment: Text.AlignHCenter
            Component.onCompleted: Accessible.announce(text, Accessible.Assertive)
        }
        Body {
            Layout.fillWidth: true
            text: page.guests ? qsTr("Please go to the desk.") : qsTr("The organiser ended its place there, so nobody is checked in here and no guests are shown any more. Whoever looks after the hub can invite it again.")
            size: page.size(page.guests ? 44 : 34)
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
