import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face

    signal closed

    spacing: OrganiserTheme.space(1.5)
    Component.onCompleted: button.forceActiveFocus()
    Component.onDestruction: face.staff.exports.forget()

    PageHead {
        Layout.fillWidth: true
        title: qsTr("Export")
        onClosed: page.closed()
    }
    Body {
        Layout.fillWidth: true
        Layout.maximumWidth: OrganiserTheme.size(1100)
        text: qsTr("Everybody who registered, who came and when, and every scan, as tables for a spreadsheet. They are personal data: give them to nobody who does not need them.")
        size: OrganiserTheme.body
    }
    KioskButton {
        id: button

        Layout.topMargin: OrganiserTheme.space(1)
        desk: OrganiserTheme.unit < 1.5
        symbol: "download"
        text: qsTr("Write the files")
        keyHint: qsTr("Enter")
        enabled: page.face.staff.exports.state !== Organiser.Task.BUSY
        onClicked: page.face.staff.exportAll()
    }
    ExportStatus {
        Layout.fillWidth: true
        task: page.face.staff.exports
        busy: qsTr("Writing files…")
        done: qsTr("The files are in %1")
        undone: qsTr("The files were not written.")
    }
    Item {
        Layout.fillHeight: true
    }
}
