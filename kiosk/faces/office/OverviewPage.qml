pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property OfficeFiguresView figures: face.overview.figures

    title: face.shownEvent.title
    detail: [face.shownEvent.day, face.shownEvent.venue].filter(part => part !== "").join(" · ")

    OfficeScroll {
        measure: width

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space(1.5)

            Figure {
                shown: page.figures.people.toLocaleString(Qt.locale(), "f", 0)
                label: qsTr("people")
            }
            Figure {
                shown: page.figures.expected.toLocaleString(Qt.locale(), "f", 0)
                label: qsTr("may come")
            }
            Figure {
                shown: page.figures.arrived.toLocaleString(Qt.locale(), "f", 0)
                label: qsTr("came")
            }
            Figure {
                shown: page.figures.inside.toLocaleString(Qt.locale(), "f", 0)
                label: qsTr("inside now")
            }
            Figure {
                shown: page.figures.withoutTicket.toLocaleString(Qt.locale(), "f", 0)
                label: qsTr("without a ticket")
            }
        }
        Heading {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1)
            text: page.face.overview.open > 0 ? qsTr("%n thing(s) to do before the evening", "", page.face.overview.open) : qsTr("Everything is ready for the evening")
            size: OfficeTheme.title
            lineHeight: 1
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.scaled(760)
            spacing: Theme.space(1)

            Repeater {
                model: page.face.overview.rows

                TodoItem {
                    Layout.fillWidth: true
                    face: page.face
                }
            }
        }
    }
}
