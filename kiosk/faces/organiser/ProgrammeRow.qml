import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: row

    required property OrganiserFace face
    readonly property ProgrammeView programme: face.programme

    component Line: ColumnLayout {
        id: line

        required property string when
        required property string what
        property bool strong: false

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        spacing: 0
        visible: what !== ""

        Body {
            Layout.fillWidth: true
            text: line.when
            size: OrganiserTheme.caption
            color: line.strong ? Theme.accent : Theme.quietInk
            font.weight: Font.DemiBold
            tabular: true
            wrapMode: Text.NoWrap
        }
        Body {
            Layout.fillWidth: true
            text: line.what
            size: OrganiserTheme.lead
            font.weight: line.strong ? Font.DemiBold : Font.Normal
            wrapMode: Text.NoWrap
        }
    }

    spacing: OrganiserTheme.space(1.5)
    visible: programme.current !== "" || programme.coming !== ""

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.hairline
        color: Theme.line
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(5)

        Line {
            strong: true
            when: qsTr("Now, until %1").arg(row.programme.currentEnds)
            what: row.programme.current
        }
        Line {
            when: qsTr("Next, at %1").arg(row.programme.comingStarts)
            what: row.programme.coming
        }
    }
}
