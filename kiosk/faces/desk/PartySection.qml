pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: section

    required property DeskFace face
    readonly property DeskPerson person: face.person

    spacing: Theme.space(0.5)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(2)

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Body {
                text: qsTr("Party of %1").arg(section.person.partySize)
                size: Theme.desk.caption
                quiet: true
            }
            Body {
                Layout.fillWidth: true
                text: section.person.partyName
                size: Theme.desk.lead
                font.weight: Font.DemiBold
            }
        }
        KioskButton {
            visible: section.person.partyWaiting > 0
            desk: true
            focusPolicy: Qt.TabFocus
            kind: "quiet"
            symbol: "people"
            text: qsTr("Check in all %n", "", section.person.partyWaiting)
            keyHint: "F3"
            onClicked: section.face.checkInParty()
        }
    }
    Repeater {
        model: section.person.party

        PersonRow {
            required property string id

            Layout.fillWidth: true
            Layout.leftMargin: -Theme.space(1.5)
            Layout.rightMargin: -Theme.space(1.5)
            onTaken: section.face.choose(id)
        }
    }
}
