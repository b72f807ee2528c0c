import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: page

    required property DeskFace face

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - Theme.space(6), Theme.scaled(600))
        spacing: Theme.space(2)

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: page.face.verdict.shown && page.face.staff.supervises ? "search" : page.face.statusBar.exitMode ? "door-out" : "scanner"
            size: Theme.scaled(72)
            weight: 1.4
            color: Theme.accent
        }
        Heading {
            Layout.fillWidth: true
            text: page.face.verdict.shown && page.face.staff.supervises ? qsTr("Find the person, or take the next") : page.face.statusBar.exitMode ? qsTr("Ready for the next one to leave") : qsTr("Ready for the next person")
            size: Theme.desk.headline
            horizontalAlignment: Text.AlignHCenter
        }
        Body {
            Layout.fillWidth: true
            text: !page.face.staff.supervises ? qsTr("Scan a ticket.") : page.face.verdict.shown ? qsTr("Type their name, register a walk-in, or scan again.") : qsTr("Scan a ticket, or type a name and press Enter.")
            size: Theme.desk.lead
            quiet: true
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
