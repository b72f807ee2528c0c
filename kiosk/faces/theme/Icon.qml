import QtQuick
import QtQuick.Shapes

Item {
    id: icon

    required property string name
    property int size: 24
    property color color: Theme.ink
    property real weight: 2
    property string label: ""

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: label === ""
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Shape {
        preferredRendererType: Shape.CurveRenderer
        anchors.centerIn: parent
        width: icon.size
        height: icon.size

        ShapePath {
            scale: Qt.size(icon.size / 24, icon.size / 24)
            strokeColor: icon.color
            strokeWidth: icon.weight * icon.size / 24
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            fillColor: "transparent"

            PathSvg {
                path: Icons.path(icon.name)
            }
        }
    }
}
