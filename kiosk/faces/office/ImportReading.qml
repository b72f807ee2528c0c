pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: reading

    required property OfficeRoster roster

    OfficeScroll {
        measure: width

        OfficeChoice {
            Layout.fillWidth: true
            visible: reading.roster.sheets.length > 1
            label: qsTr("Sheet")
            texts: reading.roster.sheets
            current: 0
            onPicked: index => reading.roster.chooseSheet(index)
        }
        Repeater {
            model: reading.roster.warnings

            Body {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                size: OfficeTheme.body
                quiet: true
            }
        }
        Body {
            Layout.fillWidth: true
            text: qsTr("Columns")
            size: OfficeTheme.body
            font.weight: Font.DemiBold
        }
        Repeater {
            model: reading.roster.columns

            ImportColumn {
                Layout.fillWidth: true
                roster: reading.roster
            }
        }
        Body {
            Layout.fillWidth: true
            visible: reading.roster.states.count > 0
            text: qsTr("Words for states")
            size: OfficeTheme.body
            font.weight: Font.DemiBold
        }
        Repeater {
            model: reading.roster.states

            RowLayout {
                id: line

                required property int index
                required property string word
                required property int rows
                required property int standing

                Layout.fillWidth: true
                spacing: Theme.space(1)

                Body {
                    Layout.fillWidth: true
                    text: qsTr("“%1” (%n row(s))", "", line.rows).arg(line.word)
                    size: OfficeTheme.body
                }
                OfficeChoice {
                    Layout.preferredWidth: Theme.scaled(200)
                    name: line.word
                    texts: [qsTr("Not known: choose"), ...StateWords.all]
                    current: line.standing
                    problem: line.standing === Office.State.NONE ? qsTr("May they come?") : ""
                    onPicked: index => {
                        if (index > 0)
                            reading.roster.chooseState(line.index, index);
                    }
                }
            }
        }
    }
}
