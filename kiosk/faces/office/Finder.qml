pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Popup {
    id: popup

    required property OfficeFinder finder

    readonly property list<string> pages: [qsTr("Events"), qsTr("New event"), qsTr("Overview"), qsTr("Programme"), qsTr("People"), qsTr("Import a list of guests"), qsTr("Tickets"), qsTr("Badges"), qsTr("The door"), qsTr("Afterwards"), qsTr("Staff"), qsTr("This computer")]

    function take(row: int) {
        close();
        finder.take(row);
    }

    parent: T.Overlay.overlay
    x: Math.round((parent?.width - width) / 2)
    y: Theme.space(8)
    width: Math.min(Theme.scaled(600), parent ? parent.width - Theme.space(4) : 600)
    implicitHeight: contentItem.implicitHeight + 2 * padding
    padding: Theme.space(1.5)
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        field.clear();
        finder.find("", pages);
    }
    onOpened: field.forceActiveFocus()

    background: Rectangle {
        radius: Theme.radius
        color: Theme.ground
        border.width: Theme.hairline
        border.color: Theme.edge
        Accessible.role: Accessible.Dialog
        Accessible.name: qsTr("Find anything")
    }
    contentItem: ColumnLayout {
        spacing: Theme.space(1)

        OfficeField {
            id: field

            Layout.fillWidth: true
            focus: true
            symbol: "search"
            placeholder: qsTr("A person, an event, a page …")
            onEdited: popup.finder.find(text, popup.pages)
            onAccepted: popup.take(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        ListView {
            id: list

            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, OfficeTheme.finger * 10)
            clip: true
            model: popup.finder.rows
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Found")
            onCountChanged: currentIndex = 0

            delegate: FinderRow {
                width: ListView.view.width
                pages: popup.pages
                current: ListView.isCurrentItem
                onClicked: popup.take(index)
            }
        }
        Body {
            Layout.fillWidth: true
            visible: list.count === 0
            text: qsTr("Nothing is called that.")
            size: OfficeTheme.body
            quiet: true
        }
    }

    T.Overlay.modal: Rectangle {
        color: Theme.veil
    }
}
