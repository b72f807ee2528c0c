import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: row

    required property OrganiserFace face
    readonly property var current: face.programme.current ?? {}
    readonly property var coming: face.programme.coming ?? {}

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
            size: Wall.caption
            color: line.strong ? Theme.accent : Theme.quietInk
            font.weight: Font.DemiBold
            tabular: true
            wrapMode: Text.NoWrap
        }
        Body {
            Layout.fillWidth: true
            text: line.what
            size: Wall.lead
            font.weight: line.strong ? Font.DemiBold : Font.Normal
            wrapMode: Text.NoWrap
        }
    }

    spacing: Wall.space(1.5)
    visible: !!current.title || !!coming.title

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.hairline
        color: Theme.line
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Wall.space(5)

        Line {
            strong: true
            when: qsTr("Now, until %1").arg(row.current.ends ?? "")
            what: row.current.title ?? ""
        }
        Line {
            when: qsTr("Next, at %1").arg(row.coming.starts ?? "")
            what: row.coming.title ?? ""
        }
    }
}
