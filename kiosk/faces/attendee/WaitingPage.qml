import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

SplitPage {
    id: page

    readonly property real taken: parent?.y ?? 0
    readonly property bool tight: Theme.textScale > 1 && taken > 0.06 * (height + taken)

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
            reading: page.face.reading
            camera: page.face.camera
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
            Layout.fillWidth: true
            most: page.tight ? 1 : 2
            face: page.face
        }
        Item {
            Layout.fillHeight: true
        }
        Choices {
            Layout.fillWidth: true
            tiles: page.portrait
            face: page.face
        }
    }
}
