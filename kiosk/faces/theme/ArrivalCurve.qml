pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Shapes

Item {
    id: curve

    property var points: [] // what is drawn, as shares of the plot
    property var xTicks: [] // what is drawn, as shares of the plot
    property var yTicks: [] // what is drawn, as shares of the plot
    property var levels: [] // heights with a name, as shares of the plot
    property var forecast: [] // what is drawn, as shares of the plot
    property real now: -1
    property real begin: -1
    property string value: ""
    property string nowText: ""
    property string label: ""
    property int size: Theme.desk.caption

    readonly property var line: points.map(point => Qt.point(point.x * plot.width, (1 - point.y) * plot.height)) // points that are drawn
    readonly property var ahead: forecast.map(point => Qt.point(point.x * plot.width, (1 - point.y) * plot.height)) // points that are drawn
    readonly property var area: line.length > 1 ? [Qt.point(line[0].x, plot.height), ...line, Qt.point(line[line.length - 1].x, plot.height)] : [] // points that are drawn
    readonly property real legend: metrics.font.pixelSize > 0 ? Math.max(0, ...yTicks.map(tick => metrics.advanceWidth(tick.text))) : 0
    readonly property int labelStep: Math.max(1, Math.ceil(metrics.height * (yTicks.length - 1) / Math.max(1, plot.height)))

    implicitWidth: 640
    implicitHeight: 280
    Accessible.role: Accessible.Graphic
    Accessible.name: label

    FontMetrics {
        id: metrics

        font.family: Theme.sans
        font.features: Theme.tabular
        font.pixelSize: curve.size
    }
    Item {
        id: plot

        anchors.fill: parent
        anchors.topMargin: metrics.height * (curve.nowText ? 1.5 : 0.6)
        anchors.bottomMargin: metrics.height * 1.6
        anchors.leftMargin: curve.legend + Theme.space(1.5)
        anchors.rightMargin: Theme.space(3)

        Repeater {
            model: curve.yTicks

            Rectangle {
                id: level

                required property int index
                required property var modelData // one tick

                visible: index % curve.labelStep === 0
                y: plot.height * (1 - modelData.at)
                width: plot.width
                height: 1
                color: Theme.line

                Body {
                    anchors.right: parent.left
                    anchors.rightMargin: Theme.space(1.5)
                    anchors.verticalCenter: parent.verticalCenter
                    text: level.modelData.text
                    size: curve.size
                    quiet: true
                    tabular: true
                    lineHeight: 1
                    Accessible.ignored: true
                }
            }
        }
        Repeater {
            model: curve.xTicks

            Body {
                required property var modelData // one tick

                x: plot.width * modelData.at - width / 2
                y: plot.height + metrics.height * 0.5
                text: modelData.text
                size: curve.size
                quiet: true
                tabular: true
                lineHeight: 1
                Accessible.ignored: true
            }
        }
        CurveLevels {
            model: curve.levels
            size: curve.size
        }
        Rectangle {
            visible: curve.begin >= 0
            x: plot.width * curve.begin - 1
            y: plot.height - height / 2
            width: 3
            height: metrics.height * 0.6
            color: Theme.ink
        }
        Shape {
            preferredRendererType: Shape.CurveRenderer
            anchors.fill: parent

            ShapePath {
                strokeColor: "transparent"
                fillColor: Theme.selected

                PathPolyline {
                    path: curve.area
                }
            }
            ShapePath {
                strokeColor: Theme.accent
                strokeWidth: 4
                joinStyle: ShapePath.RoundJoin
                capStyle: ShapePath.RoundCap
                fillColor: "transparent"

                PathPolyline {
                    path: curve.line
                }
            }
            ShapePath {
                strokeColor: curve.ahead.length > 1 ? Theme.accent : "transparent"
                strokeWidth: 3
                strokeStyle: ShapePath.DashLine
                dashPattern: [2, 2]
                fillColor: "transparent"

                PathPolyline {
                    path: curve.ahead
                }
            }
        }
        CurveEnd {
            end: curve.line[curve.line.length - 1] ?? Qt.point(0, 0)
            value: curve.value
            size: curve.size
        }
        CurveNow {
            at: curve.now
            text: curve.nowText
            size: curve.size
        }
    }
}
