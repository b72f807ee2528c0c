pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.look

Item {
    id: meter

    property var parts: []
    property var marks: []

    implicitHeight: Wall.caption

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.pressed
        border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
        border.color: Theme.edge
    }
    Repeater {
        model: meter.parts

        Rectangle {
            required property var modelData

            width: Math.max(modelData.part > 0 ? height : 0, meter.width * Math.min(1, modelData.part))
            height: meter.height
            radius: height / 2
            color: modelData.color
        }
    }
    Repeater {
        model: meter.marks

        Rectangle {
            required property real modelData

            x: meter.width * modelData - width / 2
            y: -Wall.space(0.5)
            width: 2
            height: meter.height + Wall.space(1)
            color: Theme.edge
        }
    }
}
