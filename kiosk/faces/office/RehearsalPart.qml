pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: part

    required property OfficeFace face

    spacing: Theme.space(1)

    Body {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(2)
        text: qsTr("Rehearse")
        size: OfficeTheme.lead
        font.weight: Font.DemiBold
    }
    Body {
        Layout.fillWidth: true
        text: qsTr("Five pretended guests come in at the event's own time. Nothing of them stays.")
        size: OfficeTheme.body
        quiet: true
    }
    Repeater {
        model: part.face.documents.rehearsal

        RowLayout {
            id: row

            required property int step
            required property bool ok
            required property string detail

            Layout.fillWidth: true
            spacing: Theme.space(1)

            Icon {
                name: row.ok ? "tick-ring" : "cross-ring"
                size: OfficeTheme.lead
                color: Theme.textOf(row.ok ? "welcome" : "refuse")
                label: row.ok ? qsTr("Good") : qsTr("Not good")
            }
            Body {
                Layout.fillWidth: true
                text: [qsTr("Tickets are drawn and read back"), qsTr("Guests are let in"), qsTr("Badges are drawn"), qsTr("The headcount is right"), qsTr("A ticket admits once only"), qsTr("The sounds are there")][row.step - 1] + (row.detail !== "" ? " (" + row.detail + ")" : "")
                size: OfficeTheme.body
            }
        }
    }
    OfficeButton {
        enabled: !part.face.task.busy
        symbol: "people"
        text: qsTr("Rehearse now")
        onClicked: part.face.documents.rehearse()
    }
}
