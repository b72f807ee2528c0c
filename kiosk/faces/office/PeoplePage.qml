pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property OfficePeople people: face.people
    readonly property PeopleTable table: people.table
    readonly property bool bare: table.ready && table.count === 0 && !people.filtered

    title: qsTr("People")
    detail: table.ready ? (people.filtered ? qsTr("%n person(s) match", "", table.count) : qsTr("%n person(s)", "", table.count)) : ""
    actions: [
        OfficeButton {
            symbol: "download"
            text: qsTr("Import a list …")
            onClicked: page.face.goTo(Office.Page.IMPORT)
        },
        OfficeButton {
            kind: "primary"
            symbol: "person-plus"
            text: qsTr("Add somebody")
            keyHint: qsTr("Ctrl N")
            onClicked: page.people.form.add()
        }
    ]
    notes: OfficeNote {
        Layout.fillWidth: true
        meaning: "refuse"
        text: page.people.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(page.people.reference) : page.people.sentence
        action: qsTr("Close")
        onTaken: page.people.forget()
    }

    Shortcut {
        sequences: [StandardKey.New]
        onActivated: page.people.form.add()
    }
    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: filters.enter()
    }
    OfficeEmpty {
        anchors.centerIn: parent
        width: parent.width
        visible: page.bare && !page.people.form.open
        symbol: "people"
        text: qsTr("Nobody is registered yet")
        detail: qsTr("Bring in a list of guests, as a spreadsheet or as your registration system exports it. You see how it is read before anything is kept.")
        action: qsTr("Import a list …")
        other: qsTr("Add somebody")
        onTaken: page.face.goTo(Office.Page.IMPORT)
        onOtherTaken: page.people.form.add()
    }
    RowLayout {
        anchors.fill: parent
        visible: !page.bare || page.people.form.open
        spacing: Theme.space(2)

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.space(1)

            PeopleFilters {
                id: filters

                Layout.fillWidth: true
                people: page.people
            }
            PeopleGrid {
                Layout.fillWidth: true
                Layout.fillHeight: true
                focus: true
                people: page.people
            }
            BulkBar {
                Layout.fillWidth: true
                visible: page.table.markedCount > 0
                people: page.people
            }
        }
        PersonPane {
            Layout.preferredWidth: Theme.scaled(340)
            Layout.fillHeight: true
            visible: page.people.form.open
            face: page.face
        }
    }
}
