pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

Item {
    id: frame

    property bool closed: false
    property color color: Theme.accent
    property real thickness: 8
    property real inset: closed ? Math.min(width, height) * 0.09 : 0

    readonly property real arm: Math.min(width, height) * 0.16
    readonly property real bend: arm * 0.45

    Accessible.ignored: true

    Behavior on inset {
        NumberAnimation {
            duration: Theme.calm
            easing.type: Easing.OutCubic
        }
    }

    Repeater {
        model: 4

        Shape {
            preferredRendererType: Shape.CurveRenderer
            required property int index

            x: frame.inset + frame.thickness / 2 + (index % 3 === 0 ? 0 : frame.width - 2 * frame.inset - frame.thickness - frame.arm)
            y: frame.inset + frame.thickness / 2 + (index < 2 ? 0 : frame.height - 2 * frame.inset - frame.thickness - frame.arm)
            width: frame.arm
            height: frame.arm
            rotation: 90 * index

            ShapePath {
                strokeColor: frame.color
                strokeWidth: frame.thickness
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"
                startX: 0
                startY: frame.arm

                PathLine {
                    x: 0
                    y: frame.bend
                }
                PathArc {
                    x: frame.bend
                    y: 0
                    radiusX: frame.bend
                    radiusY: frame.bend
                }
                PathLine {
                    x: frame.arm
                    y: 0
                }
            }
        }
    }
}
