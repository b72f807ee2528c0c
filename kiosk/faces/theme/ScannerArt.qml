pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

Item {
    id: art

    property string label: ""
    readonly property real unit: Math.min(width, height) / 240
    readonly property size grid: Qt.size(unit, unit)
    readonly property list<string> modules: ["1111101011111", "1000100110001", "1010101010101", "1000101110001", "1111101011111", "0000001100000", "1011010101101", "0000011010110", "1111100110101", "1000101101011", "1010100011100", "1000101110110", "1111100101011"]
    readonly property string code: modules.map((row, y) => Array.from(row, (module, x) => module === "1" ? `M${84 + 4.5 * x} ${131 + 4.5 * y}h4.5v4.5h-4.5z` : "").join("")).join("")

    component Line: ShapePath {
        scale: art.grid
        strokeColor: Theme.ink
        strokeWidth: 6 * art.unit
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        fillColor: "transparent"
    }
    component Solid: ShapePath {
        scale: art.grid
        strokeColor: "transparent"
    }

    implicitWidth: 240
    implicitHeight: 240
    Accessible.ignored: label === ""
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    Shape {
        preferredRendererType: Shape.CurveRenderer
        anchors.centerIn: parent
        anchors.horizontalCenterOffset: -26 * art.unit
        width: 240 * art.unit
        height: width

        Line {
            PathSvg {
                path: "M150 32H188A18 18 0 0 1 206 50V228M186 230H226"
            }
        }
        Line {
            fillColor: Theme.surface

            PathSvg {
                path: "M80 104H146A13 13 0 0 1 159 117V217A13 13 0 0 1 146 230H80A13 13 0 0 1 67 217V117A13 13 0 0 1 80 104zM105 214H121"
            }
        }
        Solid {
            fillColor: Theme.ink

            PathSvg {
                path: art.code
            }
        }
        Solid {
            fillColor: Qt.alpha(Theme.accent, 0.2)

            PathSvg {
                path: "M94 56H132L154 196H72z"
            }
        }
        Solid {
            fillColor: Theme.ink

            PathSvg {
                path: "M80 10H146A13 13 0 0 1 159 23V35A13 13 0 0 1 146 48H80A13 13 0 0 1 67 35V23A13 13 0 0 1 80 10z"
            }
        }
        Solid {
            fillColor: Theme.accent

            PathSvg {
                path: "M88 48H138V53A3 3 0 0 1 135 56H91A3 3 0 0 1 88 53z"
            }
        }
    }
}
