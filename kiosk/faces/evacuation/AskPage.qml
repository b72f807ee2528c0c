pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

EvacuationSheet {
    id: page

    required property StaffEvacuation evacuation

    title: qsTr("Evacuate the building?")
    Component.onCompleted: cancel.forceActiveFocus()

    Body {
        Layout.fillWidth: true
        text: qsTr("Every guest screen will say:")
        size: Theme.desk.lead
    }
    Repeater {
        model: page.evacuation.sentences

        Card {
            id: card

            required property string modelData

            Layout.fillWidth: true

            contentItem: Body {
                text: card.modelData
                size: Theme.desk.title
                font.weight: Font.DemiBold
            }
        }
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("The roll-call opens at every station, and nobody is let in until the evacuation is ended. The ledger keeps who began it.")
        size: Theme.desk.lead
        quiet: true
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.evacuation.problem
        size: Theme.desk.lead
        color: Theme.textOf("refuse")
        Accessible.role: Accessible.AlertMessage
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(2)
        spacing: Theme.space(2)

        KioskButton {
            desk: true
            kind: "danger"
            symbol: "door-out"
            text: qsTr("Evacuate now")
            keyHint: "Ctrl Shift E"
            onClicked: page.evacuation.press()
        }
        KioskButton {
            id: cancel

            desk: true
            kind: "quiet"
            focus: true
            text: qsTr("No, go back")
            keyHint: "Esc"
            onClicked: page.evacuation.back()
        }
    }
}
