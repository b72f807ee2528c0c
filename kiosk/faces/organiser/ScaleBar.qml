pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: bar

    required property OrganiserFace face
    readonly property HeadcountView people: face.numbers
    readonly property bool bounded: face.capacity.level !== Organiser.Level.NONE
    readonly property LevelSign sign: LevelSign {
        level: bar.face.capacity.level
        spare: bar.face.capacity.spare
    }
    readonly property list<int> notches: bounded ? [80, 100] : []

    component Label: Body {
        required property real part

        x: Math.max(0, Math.min(bar.width - width, bar.width * part - width / 2))
        size: OrganiserTheme.caption
        quiet: true
        tabular: true
        lineHeight: 1
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    implicitHeight: meter.y + meter.height + (notches.length > 0 ? OrganiserTheme.caption * 1.6 : 0)
    Accessible.role: Accessible.Graphic
    Accessible.name: bounded ? qsTr("%1% of %2 places").arg(face.capacity.percent).arg(face.capacity.limit) : qsTr("%1 of %2").arg(people.inside).arg(people.scale)

    Label {
        id: expected

        part: bar.people.barExpected
        visible: bar.bounded && bar.people.barExpected <= 1 && !bar.people.nobody
        text: qsTr("expected")
    }
    Meter {
        id: meter

        y: expected.visible ? OrganiserTheme.caption * 1.5 : 0
        width: bar.width
        height: OrganiserTheme.body
        part: bar.people.barInside
        color: bar.bounded ? Theme.markOf(bar.sign.meaning) : Theme.accent
        marks: bar.bounded ? [0.8, 0.95] : []
    }
    Rectangle {
        x: bar.width * Math.min(1, bar.people.barExpected) - width / 2
        y: meter.y - OrganiserTheme.space(0.75)
        visible: expected.visible
        width: Math.max(2, OrganiserTheme.space(0.5))
        height: meter.height + OrganiserTheme.space(1.5)
        radius: width / 2
        color: Theme.ink
    }
    Repeater {
        model: bar.notches

        Label {
            required property int modelData

            part: modelData / 100
            y: meter.y + meter.height + OrganiserTheme.space(0.75)
            text: modelData === 100 ? qsTr("%1 places").arg(bar.people.scale) : qsTr("%1%").arg(modelData)
            visible: modelData === 100 || x + width < bar.width * 0.95 - OrganiserTheme.space(8)
        }
    }
}
