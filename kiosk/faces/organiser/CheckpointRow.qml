import QtQuick
import kiosk.faces.theme

Item {
    id: row

    required property string name
    required property string inside
    required property string limit
    required property int level
    required property real part

    readonly property string people: limit === "" ? inside : qsTr("%1 of %2").arg(inside).arg(limit)
    readonly property LevelSign sign: LevelSign {
        level: row.level
    }
    readonly property color mark: level === Organiser.Level.NONE || level === Organiser.Level.FREE ? Theme.accent : Theme.markOf(sign.meaning)

    implicitHeight: bar.y + bar.height
    Accessible.role: Accessible.StaticText
    Accessible.name: "%1: %2".arg(name).arg(people)

    Body {
        id: title

        anchors.left: parent.left
        anchors.right: number.left
        anchors.rightMargin: OrganiserTheme.space(1)
        text: row.name
        size: OrganiserTheme.caption
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }
    Body {
        id: number

        anchors.right: parent.right
        text: row.people
        size: OrganiserTheme.caption
        font.weight: Font.DemiBold
        tabular: true
        wrapMode: Text.NoWrap
        lineHeight: 1
        Accessible.ignored: true
    }
    Meter {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        y: title.height + OrganiserTheme.space(0.5)
        height: OrganiserTheme.space(0.75)
        part: row.part
        color: row.mark
    }
}
