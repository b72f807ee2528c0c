pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

RowLayout {
    id: row

    required property string name
    required property string inside
    required property string arrived
    required property string expected
    property bool heading: false
    property var parts: []

    readonly property int column: Math.round(Wall.caption * 4.4)

    component Cell: Body {
        Layout.alignment: Qt.AlignTop
        Layout.preferredWidth: row.column
        size: Wall.caption
        quiet: row.heading
        tabular: true
        horizontalAlignment: Text.AlignRight
        maximumLineCount: 1
        lineHeight: 1
        Accessible.ignored: true
    }

    spacing: Wall.space(1)
    Accessible.role: Accessible.StaticText
    Accessible.name: heading ? name : qsTr("%1: %2 inside, %3 arrived, %4 expected").arg(name).arg(inside).arg(arrived).arg(expected)

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Wall.space(0.5)

        Body {
            Layout.fillWidth: true
            text: row.name
            size: Wall.caption
            font.weight: row.heading ? Font.DemiBold : Font.Normal
            maximumLineCount: 1
            lineHeight: 1
            Accessible.ignored: true
        }
        Meter {
            Layout.fillWidth: true
            visible: !row.heading
            implicitHeight: Wall.space(0.75)
            parts: row.parts
        }
    }
    Cell {
        text: row.inside
        font.weight: row.heading ? Font.Normal : Font.DemiBold
    }
    Cell {
        visible: row.width >= 22 * Wall.caption
        text: row.arrived
    }
    Cell {
        text: row.expected
    }
}
