pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: row

    required property string name
    required property string inside
    required property string arrived
    required property string expected
    property real sizePart: 0
    property real insidePart: 0
    property real arrivedPart: 0
    property bool complete: false
    property string label: name
    property bool heading: false

    readonly property int column: Math.round(OrganiserTheme.caption * 5.4)

    component Cell: Body {
        width: row.column
        size: OrganiserTheme.caption
        quiet: row.heading
        tabular: true
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }

    implicitHeight: heading ? title.height : bar.y + bar.height
    Accessible.role: Accessible.StaticText
    Accessible.name: heading ? label : qsTr("%1: %2 inside, %3 arrived, %4 expected").arg(label).arg(inside).arg(arrived).arg(expected)

    Body {
        id: title

        anchors.left: parent.left
        anchors.right: cells.left
        anchors.rightMargin: OrganiserTheme.space(1)
        text: row.label
        size: OrganiserTheme.caption
        font.weight: row.heading ? Font.DemiBold : Font.Normal
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }
    Meter {
        id: bar

        width: Math.max(2 * height, (row.width - cells.width - 2 * OrganiserTheme.space(1) - done.width) * row.sizePart)
        y: title.height + OrganiserTheme.space(0.75)
        height: OrganiserTheme.space(1)
        visible: !row.heading
        behind: row.arrivedPart
        part: row.insidePart
    }
    Icon {
        id: done

        anchors.left: bar.right
        anchors.leftMargin: OrganiserTheme.space(0.75)
        anchors.verticalCenter: bar.verticalCenter
        visible: row.complete
        name: "tick"
        size: OrganiserTheme.caption
        weight: 2.4
        color: Theme.textOf("welcome")
    }
    Row {
        id: cells

        anchors.right: parent.right
        spacing: OrganiserTheme.space(1)

        Cell {
            text: row.inside
            font.weight: row.heading ? Font.Normal : Font.DemiBold
        }
        Cell {
            visible: row.width >= 25 * OrganiserTheme.caption
            text: row.arrived
        }
        Cell {
            text: row.expected
        }
    }
}
