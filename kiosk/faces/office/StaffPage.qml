pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.setup
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face

    title: qsTr("Staff")
    detail: qsTr("Without anybody here, every screen is open to everybody.")

    OfficeScroll {
        measure: Theme.scaled(640)

        Repeater {
            model: page.face.door.staff

            RowLayout {
                id: row

                required property string name
                required property int role

                Layout.fillWidth: true
                spacing: Theme.space(1)

                Icon {
                    name: "person"
                    size: OfficeTheme.lead
                    color: Theme.quietInk
                }
                Body {
                    Layout.fillWidth: true
                    text: row.name
                    size: OfficeTheme.body
                    font.weight: Font.Medium
                }
                Body {
                    text: [qsTr("Steward: scans and prints"), qsTr("Supervisor: overrides, corrects, adds"), qsTr("Organiser: everything")][row.role - 1]
                    size: OfficeTheme.caption
                    quiet: true
                }
                OfficeButton {
                    text: qsTr("Card …")
                    Accessible.name: qsTr("Card of %1").arg(row.name)
                    onClicked: page.face.saveWanted(Office.Save.STAFF_CARD, row.name)
                }
                OfficeButton {
                    kind: "danger"
                    text: qsTr("Remove")
                    Accessible.name: qsTr("Remove %1").arg(row.name)
                    onClicked: page.face.door.removeStaff(row.name)
                }
            }
        }
        Loader {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(2)
            active: page.face.door.setup !== null
            sourceComponent: SettingsStaff {
                staff: page.face.door.setup.settings.staff
                task: page.face.door.setup.settings.task
            }
        }
        Loader {
            Layout.fillWidth: true
            active: page.face.door.setup !== null
            sourceComponent: TaskStatus {
                task: page.face.door.setup.settings.task
            }
        }
    }
}
