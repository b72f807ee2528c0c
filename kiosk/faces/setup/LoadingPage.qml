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
        spacing: Theme.space(3)

        PageHead {
            Layout.fillWidth: true
            face: page.face
            first: true
            title: page.face.task.busy ? qsTr("One moment…") : qsTr("This station cannot be opened")
        }
        TaskStatus {
            Layout.fillWidth: true
            visible: message !== "" && !page.face.task.busy
            task: page.face.task
        }
        KioskButton {
            focus: true
            visible: !page.face.task.busy
            text: qsTr("Look again")
            onClicked: page.face.reload()
        }
    }
}
