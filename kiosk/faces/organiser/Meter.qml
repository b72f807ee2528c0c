pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: meter

    property real part: 0
    property real behind: 0
    property color color: Theme.accent
    property list<real> marks: []

    component Share: Rectangle {
        required property real part

        width: Math.max(part > 0 ? height : 0, meter.width * Math.min(1, part))
        height: meter.height
        radius: height / 2
    }

    implicitHeight: OrganiserTheme.caption

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: Theme.pressed
        border.width: Math.max(1, Math.round(meter.height / 10))
        border.color: Theme.edge
    }
    Share {
        part: meter.behind
        color: Theme.markOf("exit")
    }
    Share {
        part: meter.part
        color: meter.color
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
