import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property SetupFace face

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space(4)

        PageHead {
            Layout.fillWidth: true
            face: page.face
            title: qsTr("Settings")
            detail: qsTr("What you choose is kept at once.")
        }
        SettingsStation {
            Layout.fillWidth: true
            settings: page.face.settings
        }
        SettingsDevices {
            Layout.fillWidth: true
            camera: page.face.settings.camera
            settings: page.face.settings
        }
        SettingsStaff {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space(8)
            staff: page.face.settings.staff
            task: page.face.settings.task
        }
    }
}
