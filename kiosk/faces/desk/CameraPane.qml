pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: pane

    required property CameraView camera

    implicitHeight: camera.works ? Math.round(width * 9 / 16) : 0
    visible: camera.works

    Loader {
        anchors.fill: parent
        active: pane.camera.works
        sourceComponent: CameraPicture {
            camera: pane.camera
            radius: Theme.radiusSmall
            thickness: 4
        }
    }
}
