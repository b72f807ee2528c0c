import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

FocusScope {
    id: screen

    required property OrganiserFace face
    property bool listing: false

    readonly property bool portrait: height > width
    readonly property real unit: portrait ? Math.min(width / 1080, height / 1920) : Math.min(width / 1920, height / 1080)
    readonly property real margin: Math.round(Math.min(width, height) / 24)
    readonly property real gap: Math.round(margin * 0.6)

    focus: true
    Keys.onEscapePressed: {
        listing = false;
        face.dismiss();
    }
    Keys.onPressed: event => {
        event.accepted = [Qt.Key_F2, Qt.Key_F9].includes(event.key);
        if (event.key === Qt.Key_F9)
            face.speak();
        else if (event.key === Qt.Key_F2)
            listing = !listing && face.stations.length > 0;
    }

    Binding {
        target: Theme
        property: "pageScale"
        value: screen.unit
    }
    Binding {
        target: Wall
        property: "unit"
        value: screen.unit
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: screen.margin
        spacing: screen.gap
        visible: screen.face.ready

        HeaderRow {
            Layout.fillWidth: true
            stacked: screen.portrait
            face: screen.face
        }
        TroubleBand {
            Layout.fillWidth: true
            face: screen.face
        }
        AnnouncementBand {
            Layout.fillWidth: true
            face: screen.face
        }
        StationsPage {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: screen.listing
            spacing: screen.gap
            face: screen.face
            onClosed: screen.listing = false
        }
        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !screen.listing
            columns: screen.portrait ? 1 : 2
            columnSpacing: screen.margin
            rowSpacing: screen.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: !screen.portrait
                Layout.preferredWidth: 1
                spacing: screen.gap

                StatesRow {
                    Layout.fillWidth: true
                    face: screen.face
                    onTaken: screen.listing = true
                }
                InsidePane {
                    Layout.fillWidth: true
                    Layout.fillHeight: !screen.portrait
                    tall: screen.portrait
                    face: screen.face
                }
            }
            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                spacing: screen.gap

                ArrivalsCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: Wall.size(240)
                    face: screen.face
                }
                RowLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    spacing: screen.gap

                    CategoriesCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 3
                        face: screen.face
                    }
                    CheckpointsCard {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 2
                        visible: screen.face.checkpoints.length > 0
                        face: screen.face
                    }
                }
            }
        }
        ProgrammeRow {
            Layout.fillWidth: true
            face: screen.face
        }
    }
    TroubleBand {
        anchors.centerIn: parent
        width: parent.width - 2 * screen.margin
        visible: !screen.face.ready && reason !== ""
        face: screen.face
    }
    VerdictBand {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: screen.margin
        face: screen.face
    }
}
