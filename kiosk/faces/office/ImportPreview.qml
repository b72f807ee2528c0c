pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: preview

    required property OfficeRoster roster
    readonly property list<string> names: [qsTr("New"), qsTr("Changed"), qsTr("No longer in the list"), qsTr("May no longer come"), qsTr("Left out"), qsTr("Changed here and in the list")]

    radius: Theme.radiusSmall
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.line

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space(1.5)
        spacing: Theme.space(1)

        Body {
            Layout.fillWidth: true
            text: qsTr("What would change")
            size: OfficeTheme.body
            font.weight: Font.DemiBold
        }
        Repeater {
            model: preview.names

            OfficeButton {
                id: tab

                required property int index
                required property string modelData
                readonly property int total: preview.roster.counts[index] ?? 0
                readonly property bool chosen: preview.roster.list === index

                Layout.fillWidth: true
                kind: chosen ? "primary" : "quiet"
                visible: total > 0
                text: modelData + ": " + total.toLocaleString(Qt.locale(), "f", 0)
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: preview.roster.showList(index)
            }
        }
        OfficeCheck {
            visible: (preview.roster.counts[Office.RosterList.DISAGREES] ?? 0) > 0
            text: qsTr("Where both changed something, the list holds")
            checked: preview.roster.listWins
            onToggled: preview.roster.letListWin(checked)
        }
        Body {
            Layout.fillWidth: true
            visible: preview.roster.unchanged > 0
            text: qsTr("%n person(s) stay as they are.", "", preview.roster.unchanged)
            size: OfficeTheme.caption
            quiet: true
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: preview.roster.people
            Accessible.role: Accessible.List
            Accessible.name: preview.names[preview.roster.list]

            delegate: ColumnLayout {
                id: line

                required property string name
                required property string detail

                width: list.width
                spacing: 0
                Accessible.role: Accessible.ListItem
                Accessible.name: name
                Accessible.description: detail

                Body {
                    Layout.fillWidth: true
                    Layout.topMargin: Theme.space(0.5)
                    text: line.name
                    size: OfficeTheme.body
                    Accessible.ignored: true
                }
                Body {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: line.detail
                    size: OfficeTheme.caption
                    quiet: true
                    Accessible.ignored: true
                }
            }
        }
    }
}
