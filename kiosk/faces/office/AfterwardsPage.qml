pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property OfficeDocuments documents: face.documents
    readonly property EveningView evening: documents.evening

    title: qsTr("Afterwards")
    detail: [face.shownEvent.title, face.shownEvent.day].join(" · ")
    actions: [
        OfficeButton {
            enabled: !page.face.task.busy
            text: qsTr("Lists and ledger …")
            onClicked: page.face.documents.exportAll()
        },
        OfficeButton {
            enabled: !page.face.task.busy
            kind: "primary"
            symbol: "download"
            text: qsTr("This page as PDF …")
            onClicked: page.face.saveWanted(Office.Save.REPORT_PDF, "evening")
        }
    ]
    Component.onCompleted: documents.lookAtEvening()

    OfficeScroll {
        measure: Theme.scaled(900)

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space(1.5)

            Repeater {
                model: page.evening.numbers

                Figure {
                    required property string number

                    shown: number
                }
            }
        }
        Body {
            Layout.fillWidth: true
            visible: page.evening.arrivals.count > 0
            text: qsTr("Arrivals, in steps of five minutes")
            size: OfficeTheme.body
            font.weight: Font.DemiBold
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.scaled(120)
            visible: page.evening.arrivals.count > 0
            spacing: 2

            Repeater {
                model: page.evening.arrivals

                Item {
                    id: slot

                    required property int count
                    required property real share

                    Layout.fillWidth: true
                    Layout.fillHeight: true

                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: Math.max(1, parent.height * slot.share)
                        radius: 2
                        color: Theme.accent
                        Accessible.role: Accessible.StaticText
                        Accessible.name: String(slot.count)
                    }
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: page.evening.arrivals.count > 0

            Body {
                Layout.fillWidth: true
                text: page.evening.first
                size: OfficeTheme.caption
                quiet: true
            }
            Body {
                text: page.evening.last
                size: OfficeTheme.caption
                quiet: true
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space(0.75)

            Repeater {
                model: page.evening.bars

                ReportLine {
                    Layout.fillWidth: true
                }
            }
        }
    }
}
