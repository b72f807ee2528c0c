pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: meter

    property var parts: [] // shares, each with its colour
    property list<real> marks: []

    implicitHeight: OrganiserTheme.caption

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.pressed
        border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
        border.color: Theme.edge
    }
    Repeater {
        model: meter.parts.length

        Rectangle {
            required property int index
            readonly property var entry: meter.parts[index] ?? {} // one of parts

            width: Math.max(entry.part > 0 ? height : 0, meter.width * Math.min(1, entry.part ?? 0))
            height: meter.height
            radius: height / 2
            color: entry.color ?? "transparent"
        }
    }
    Repeater {
        model: meter.marks

        Rectangle {
            required property real modelData

            x: meter.width * modelData - width / 2
            y: -OrganiserTheme.space(0.5)
            width: 2
            height: meter.height + OrganiserTheme.space(1)
            color: Theme.edge
        }
    }
}
