pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    required property SetupFace face
    property bool guests: false

    readonly property bool busy: face.task.busy

    function submit() {
        if (!busy && path.text.trim() !== "")
            face.openFile(path.text);
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: Theme.space(2)

        PageHead {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space(1)
            face: page.face
            title: page.guests ? qsTr("Who may come?") : qsTr("Which event?")
            detail: page.guests ? qsTr("Choose the list of guests: a table as CSV or XLSX. It can also come later.") : qsTr("Choose an event file. It may be on a stick.")
        }
        Repeater {
            model: page.face.files

            BigChoice {
                id: file

                required property string name
                required property string folder
                required property string path

                Layout.fillWidth: true
                enabled: !page.busy
                symbol: page.guests ? "people" : "calendar"
                text: file.name
                detail: file.folder
                onClicked: page.face.openFile(file.path)
            }
        }
        Body {
            Layout.fillWidth: true
            visible: page.face.files.count === 0 && !page.busy
            text: qsTr("None was found on a stick or in the usual folders.")
            quiet: true
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(2)

            KioskField {
                id: path

                Layout.fillWidth: true
                focus: true
                label: qsTr("Or type where the file is")
                maximumLength: 1000
                inputMethodHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
                onAccepted: page.submit()
            }
            KioskButton {
                Layout.alignment: Qt.AlignBottom
                enabled: !page.busy && path.text.trim() !== ""
                text: qsTr("Open")
                onClicked: page.submit()
            }
        }
        TaskStatus {
            Layout.fillWidth: true
            task: page.face.task
        }
        RowLayout {
            spacing: Theme.space(2)

            KioskButton {
                kind: "quiet"
                enabled: !page.busy
                text: qsTr("Look for files again")
                onClicked: page.face.goTo(page.face.page)
            }
            KioskButton {
                visible: page.guests
                kind: "quiet"
                enabled: !page.busy
                text: qsTr("Later")
                onClicked: page.face.goTo(Setup.Page.FACES)
            }
        }
    }
}
