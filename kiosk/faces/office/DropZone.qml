import QtQuick
import QtQuick.Dialogs
import kiosk.faces.theme

DropArea {
    id: zone

    required property OfficeFace face

    function open() {
        dialog.open();
    }

    keys: ["text/uri-list"]
    onDropped: drop => {
        for (const url of drop.urls)
            zone.face.openFile(url);
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: Theme.space(1)
        visible: zone.containsDrag
        radius: Theme.radius
        color: Theme.veil
        border.width: Theme.focusWidth
        border.color: Theme.accent

        Heading {
            anchors.centerIn: parent
            width: parent.width - Theme.space(4)
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("Let go: an event file, or a list of guests")
            color: Theme.accentInk
            size: OfficeTheme.headline
        }
    }
    FileDialog {
        id: dialog

        parentWindow: zone.Window.window
        title: qsTr("Open an event file, or a list of guests")
        nameFilters: [qsTr("Lists and events (*.csv *.xlsx *.tsv *.txt *.toml)"), qsTr("All files (*)")]
        onAccepted: zone.face.openFile(selectedFile)
    }
}
