import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: column

    required property OfficeRoster roster
    required property int index
    required property string heading
    required property int field
    required property string values
    required property bool doubt

    spacing: Theme.space(1)

    ColumnLayout {
        Layout.fillWidth: true
        Layout.minimumWidth: 0
        spacing: 0

        Body {
            Layout.fillWidth: true
            text: column.heading
            size: OfficeTheme.body
            font.weight: Font.Medium
            maximumLineCount: 1
            wrapMode: Text.NoWrap
        }
        Body {
            Layout.fillWidth: true
            text: column.values
            size: OfficeTheme.caption
            quiet: true
            maximumLineCount: 1
            wrapMode: Text.NoWrap
        }
    }
    OfficeChoice {
        Layout.preferredWidth: Theme.scaled(200)
        name: qsTr("%1 is").arg(column.heading)
        texts: [qsTr("Not read"), ...RosterWords.all]
        current: column.field
        problem: column.doubt && column.field === 0 ? qsTr("This seems to matter.") : ""
        onPicked: index => column.roster.chooseField(column.index, index)
    }
}
