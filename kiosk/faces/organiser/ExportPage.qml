import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: page

    required property OrganiserFace face

    signal closed

    component Contents: RowLayout {
        id: row

        required property string name
        required property string holds

        Layout.fillWidth: true
        Layout.maximumWidth: OrganiserTheme.size(960)
        spacing: OrganiserTheme.space(2)

        Body {
            Layout.preferredWidth: OrganiserTheme.size(300)
            text: row.name
            size: OrganiserTheme.body
            font.weight: Font.DemiBold
        }
        Body {
            Layout.fillWidth: true
            text: row.holds
            size: OrganiserTheme.body
        }
    }

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
        Layout.maximumWidth: OrganiserTheme.size(960)
        text: qsTr("Four files for a spreadsheet or an archive. They are personal data: give them to nobody who does not need them.")
        size: OrganiserTheme.body
    }
    Contents {
        name: "registrations-….xlsx"
        holds: qsTr("Everybody who registered, with their state and answers")
    }
    Contents {
        name: "attendance-….xlsx"
        holds: qsTr("Who came, when, and when they left")
    }
    Contents {
        name: "ledger-….csv"
        holds: qsTr("Every scan and correction, in order")
    }
    Contents {
        name: "event-….toml"
        holds: qsTr("The programme and the rules, to import again")
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
