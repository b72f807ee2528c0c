import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

SplitPage {
    id: page

    canGoBack: false
    share: 0.58
    fold: 0.62

    upper: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(3)

        EventHeader {
            Layout.fillWidth: true
            narrow: page.narrow
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
