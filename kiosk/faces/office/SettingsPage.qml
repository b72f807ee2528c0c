pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.setup as Station
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face

    title: qsTr("This computer")
    detail: qsTr("What you choose is kept at once.")

    OfficeScroll {
        measure: Theme.scaled(640)

        Loader {
            Layout.fillWidth: true
            active: page.face.door.setup !== null
            sourceComponent: ColumnLayout {
                spacing: Theme.space(3)

                Station.TaskStatus {
                    Layout.fillWidth: true
                    task: page.face.door.setup.settings.task
                }
                Station.SettingsStation {
                    Layout.fillWidth: true
                    settings: page.face.door.setup.settings
                }
                Station.SettingsDevices {
                    Layout.fillWidth: true
                    camera: page.face.door.setup.settings.camera
                    settings: page.face.door.setup.settings
                }
            }
        }
    }
}
