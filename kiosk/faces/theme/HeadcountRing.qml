pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

Item {
    id: ring

    property real fraction: 0
    property real arrived: 0
    property string meaning: ""
    property string number: ""
    property string caption: ""
    property string label: ""
    property real thickness: Math.min(width, height) * 0.09

    readonly property real reach: Math.min(width, height) / 2 - thickness / 2
    readonly property color tone: Theme.markOf(meaning)

    component Arc: ShapePath {
        id: arc

        required property real part

        strokeWidth: ring.thickness
        capStyle: ShapePath.FlatCap
        fillColor: "transparent"

        PathAngleArc {
            centerX: ring.width / 2
            centerY: ring.height / 2
            radiusX: ring.reach
            radiusY: ring.reach
            startAngle: -90
            sweepAngle: 360 * Math.max(0.0001, Math.min(1, arc.part))
        }
    }

    implicitWidth: 320
    implicitHeight: 320
    Accessible.role: Accessible.Graphic
    Accessible.name: label || number + " " + caption

    Shape {
        preferredRendererType: Shape.CurveRenderer
        anchors.fill: parent

        Arc {
            part: 1
            strokeColor: Theme.pressed
        }
        Arc {
            part: ring.arrived
            strokeColor: Qt.alpha(ring.tone, 0.35)
        }
        Arc {
            part: ring.fraction
            strokeColor: ring.tone
        }
    }
    Column {
        anchors.centerIn: parent
        width: 2 * ring.reach - 2 * ring.thickness

        Heading {
            width: parent.width
            visible: ring.number !== ""
            text: ring.number
            size: ring.reach * 0.62
            font.features: Theme.tabular
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Body {
            width: parent.width
            visible: ring.caption !== ""
            text: ring.caption
            size: Math.max(Theme.desk.caption, ring.reach * 0.13)
            quiet: true
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
