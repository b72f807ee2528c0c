import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: bar

    required property OfficePeople people
    readonly property PeopleTable table: people.table

    implicitHeight: row.implicitHeight + Theme.space(1.5)
    radius: Theme.radiusSmall
    color: Theme.selected
    Accessible.role: Accessible.ToolBar
    Accessible.name: count.text

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space(1.5)
        anchors.rightMargin: Theme.space(1)
        spacing: Theme.space(1)

        Body {
            id: count

            Layout.fillWidth: true
            text: qsTr("%n person(s) marked", "", bar.table.markedCount)
            size: OfficeTheme.body
            font.weight: Font.DemiBold
            maximumLineCount: 1
        }
        OfficeButton {
            visible: bar.table.markedCount < bar.table.count
            kind: "bare"
            text: qsTr("Mark all %1").arg(bar.table.count.toLocaleString(Qt.locale(), "f", 0))
            onClicked: bar.table.markAll()
        }
        OfficeChoice {
            Layout.preferredWidth: Theme.scaled(170)
            name: qsTr("Put into a state")
            texts: [qsTr("Put into a state …"), ...StateWords.all]
            current: 0
            onPicked: index => {
                if (index > 0)
                    bar.people.setState(index);
            }
        }
        OfficeField {
            id: category

            Layout.preferredWidth: Theme.scaled(150)
            placeholder: qsTr("Give a category …")
            onAccepted: {
                if (text.trim() !== "")
                    bar.people.setCategory(text);
                clear();
            }
        }
        OfficeButton {
            visible: bar.table.markedCount === 2
            text: qsTr("These two are one")
            onClicked: bar.people.merge()
        }
        OfficeButton {
            kind: "bare"
            symbol: "cross"
            Accessible.name: qsTr("Mark nobody")
            onClicked: bar.table.markNone()
        }
    }
}
