import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

GridLayout {
    id: filters

    required property OfficePeople people

    function enter() {
        field.forceActiveFocus();
        field.selectAll();
    }

    columns: width < Theme.scaled(720) ? 5 : 6
    columnSpacing: Theme.space(1)
    rowSpacing: Theme.space(1)

    OfficeField {
        id: field

        Layout.fillWidth: true
        Layout.columnSpan: filters.columns === 5 ? 5 : 1
        Layout.minimumWidth: Theme.scaled(120)
        symbol: "search"
        placeholder: qsTr("Search")
        keyHint: qsTr("Ctrl F")
        text: filters.people.text
        onEdited: filters.people.search(text)
    }
    OfficeChoice {
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.scaled(80)
        Layout.preferredWidth: Theme.scaled(150)
        name: qsTr("State")
        texts: [qsTr("Any state"), ...StateWords.all]
        current: filters.people.state
        onPicked: index => filters.people.filterState(index)
    }
    OfficeChoice {
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.scaled(80)
        Layout.preferredWidth: Theme.scaled(130)
        name: qsTr("Category")
        texts: [qsTr("Any category"), ...filters.people.categories]
        current: filters.people.category + 1
        onPicked: index => filters.people.filterCategory(index - 1)
    }
    OfficeChoice {
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.scaled(80)
        Layout.preferredWidth: Theme.scaled(130)
        name: qsTr("Ticket")
        texts: [qsTr("Any ticket"), qsTr("With a ticket"), qsTr("Without a ticket")]
        current: filters.people.ticket
        onPicked: index => filters.people.filterTicket(index)
    }
    OfficeChoice {
        Layout.fillWidth: true
        Layout.minimumWidth: Theme.scaled(80)
        Layout.preferredWidth: Theme.scaled(120)
        name: qsTr("Came")
        texts: [qsTr("Came or not"), qsTr("Came"), qsTr("Did not come")]
        current: filters.people.arrived
        onPicked: index => filters.people.filterArrived(index)
    }
    OfficeButton {
        visible: filters.people.filtered
        kind: "bare"
        symbol: "cross"
        Accessible.name: qsTr("Show everybody")
        onClicked: filters.people.showAll()
    }
}
