import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

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
            title: page.face.doing.busy ? qsTr("One moment…") : qsTr("This station cannot be opened")
        }
        DoingNote {
            Layout.fillWidth: true
            visible: told !== "" && !page.face.doing.busy
            doing: page.face.doing
        }
        KioskButton {
            focus: true
            visible: !page.face.doing.busy
            text: qsTr("Look again")
            onClicked: page.face.lookAgain()
        }
    }
}
