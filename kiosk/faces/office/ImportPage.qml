pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property OfficeRoster roster: face.roster

    title: roster.file !== "" ? roster.file : qsTr("Import a list of guests")
    detail: {
        if (!roster.ready)
            return "";
        return roster.profile !== "" ? qsTr("Read as: %1. Nothing is kept yet.").arg(roster.profile) : qsTr("Nothing is kept yet.");
    }
    actions: [
        OfficeButton {
            visible: page.roster.file !== ""
            text: qsTr("Another file …")
            onClicked: page.face.fileWanted()
        },
        OfficeButton {
            kind: "bare"
            text: qsTr("Leave it")
            onClicked: {
                page.roster.close();
                page.face.goTo(Office.Page.PEOPLE);
            }
        },
        OfficeButton {
            visible: page.roster.ready
            enabled: page.roster.stops.length === 0 && !page.face.task.busy
            kind: "primary"
            symbol: "tick"
            text: qsTr("Take them in")
            onClicked: page.roster.take()
        }
    ]
    notes: Repeater {
        model: page.roster.stops

        OfficeNote {
            required property string modelData

            Layout.fillWidth: true
            meaning: "look"
            text: modelData
        }
    }

    OfficeEmpty {
        anchors.centerIn: parent
        width: parent.width
        visible: page.roster.file === ""
        symbol: "download"
        text: qsTr("Choose a list, or drop it here")
        detail: qsTr("A spreadsheet (XLSX) or a text table (CSV), as pretix, Eventbrite, Indico, CiviCRM, Luma and others export it, or one of your own. You see how each column is read before anything is kept.")
        action: qsTr("Choose a file …")
        onTaken: page.face.fileWanted()
    }
    RowLayout {
        anchors.fill: parent
        visible: page.roster.ready
        spacing: Theme.space(2)

        ImportReading {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            roster: page.roster
            enabled: !page.face.task.busy
        }
        ImportPreview {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 4
            roster: page.roster
        }
    }
}
