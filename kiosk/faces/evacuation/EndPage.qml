pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

EvacuationSheet {
    id: page

    required property StaffEvacuation evacuation
    readonly property int missing: evacuation.total - evacuation.accounted

    title: qsTr("End the evacuation?")
    Component.onCompleted: field.forceActiveFocus()

    Keys.onReturnPressed: evacuation.end(field.text)
    Keys.onEnterPressed: evacuation.end(field.text)

    Body {
        Layout.fillWidth: true
        text: page.missing > 0 ? qsTr("%n people are still missing.", "", page.missing) : qsTr("Everybody is accounted for.")
        size: Theme.desk.title
        font.weight: Font.DemiBold
        color: Theme.textOf(page.missing > 0 ? "refuse" : "welcome")
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("Guest screens go back to check-in. The reason stands in the ledger.")
        size: Theme.desk.lead
        quiet: true
    }
    KioskField {
        id: field

        Layout.fillWidth: true
        desk: true
        label: qsTr("Reason")
        problem: page.evacuation.problem
        maximumLength: 200
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        Repeater {
            model: [qsTr("False alarm"), qsTr("The drill is over"), qsTr("The building is safe")]

            KioskButton {
                required property string modelData

                desk: true
                kind: "quiet"
                text: modelData
                onClicked: {
                    field.text = modelData;
                    field.forceActiveFocus();
                }
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(2)
        spacing: Theme.space(2)

        KioskButton {
            desk: true
            text: qsTr("End the evacuation")
            keyHint: qsTr("Enter")
            enabled: field.text.trim() !== ""
            onClicked: page.evacuation.end(field.text)
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Back to the roll-call")
            keyHint: "Esc"
            onClicked: page.evacuation.back()
        }
    }
}
