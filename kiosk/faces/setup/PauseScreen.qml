import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: screen

    required property PauseFace face

    readonly property real edge: Math.min(width, height)
    readonly property real scaling: edge / 1080 * Theme.textScale

    function size(pixels: real): int {
        return Math.max(20, Math.round(pixels * scaling));
    }

    focus: true

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.space(12), screen.size(1100))
        spacing: screen.size(36)

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: screen.face.lasting ? "desk" : "clock"
            size: screen.size(200)
            weight: 1.6
            color: Theme.accent
        }
        Heading {
            Layout.fillWidth: true
            text: screen.face.lasting ? qsTr("This screen is out of order") : qsTr("One moment, please")
            size: screen.size(72)
            horizontalAlignment: Text.AlignHCenter
            Component.onCompleted: Accessible.announce(text, Accessible.Polite)
        }
        Body {
            Layout.fillWidth: true
            text: screen.face.lasting ? qsTr("Please go to the desk.") : qsTr("This screen comes back by itself. Nothing was lost.")
            size: screen.size(40)
            horizontalAlignment: Text.AlignHCenter
        }
        Body {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(2)
            text: qsTr("Reference %1").arg(screen.face.reference)
            size: screen.size(24)
            quiet: true
            tabular: true
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
