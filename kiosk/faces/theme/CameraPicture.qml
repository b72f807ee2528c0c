import QtQuick
import QtQuick.Shapes

Item {
    id: picture

    required property CameraView camera
    property real radius: Theme.radius
    property real thickness: 5

    readonly property var corners: camera.outline.map(point => Qt.point(point.x * width, point.y * height)) // points that are drawn

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The camera’s picture")

    Viewfinder {
        id: finder

        anchors.fill: parent
        Component.onCompleted: attach(picture.camera, picture.radius)
        Component.onDestruction: detach()
    }
    Shape {
        preferredRendererType: Shape.CurveRenderer
        id: outline

        anchors.fill: parent
        opacity: 0

        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: picture.thickness
            joinStyle: ShapePath.RoundJoin
            fillColor: "transparent"

            PathPolyline {
                path: picture.corners.length > 0 ? [...picture.corners, picture.corners[0]] : []
            }
        }
    }
    Connections {
        target: picture.camera

        function onOutlined() {
            fading.restart();
        }
    }
    SequentialAnimation {
        id: fading

        PropertyAction {
            target: outline
            property: "opacity"
            value: 1
        }
        PauseAnimation {
            duration: 300
        }
        NumberAnimation {
            target: outline
            property: "opacity"
            to: 0
            duration: Theme.calm
        }
    }
}
