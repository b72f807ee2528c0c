import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: bar

    required property OrganiserPeople people
    required property bool inside

    signal typed

    function begin() {
        field.forceActiveFocus();
    }

    spacing: OrganiserTheme.space(1.5)

    KioskField {
        id: field

        Layout.fillWidth: true
        desk: true
        symbol: "search"
        placeholder: qsTr("Name, affiliation or reference")
        maximumLength: 120
        onEdited: {
            bar.typed();
            bar.people.find(text);
        }
    }
    KioskButton {
        visible: bar.inside
        desk: true
        kind: "quiet"
        focusPolicy: Qt.TabFocus
        symbol: "printer"
        text: qsTr("Print")
        keyHint: "Ctrl P"
        onClicked: bar.people.print()
    }
    KioskButton {
        visible: bar.inside
        desk: true
        kind: "quiet"
        focusPolicy: Qt.TabFocus
        symbol: "download"
        text: qsTr("Write files")
        keyHint: "Ctrl S"
        onClicked: bar.people.write()
    }
}
