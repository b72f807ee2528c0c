import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: page

    required property OrganiserFace face
    required property bool portrait
    required property real margin

    signal stationsAsked

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: page.portrait ? 1 : 2
        columnSpacing: page.margin
        rowSpacing: page.spacing

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !page.portrait
            Layout.preferredWidth: 1
            spacing: page.spacing

            StatesRow {
                Layout.fillWidth: true
                face: page.face
                onTaken: page.stationsAsked()
            }
            InsidePane {
                Layout.fillWidth: true
                Layout.fillHeight: !page.portrait
                tall: page.portrait
                face: page.face
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 1
            spacing: page.spacing

            ArrivalsCard {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Wall.size(200)
                face: page.face
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: false
                spacing: page.spacing

                CategoriesCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 3
                    face: page.face
                }
                CheckpointsCard {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredWidth: 2
                    visible: page.face.checkpoints.length > 0
                    face: page.face
                }
            }
        }
    }
    ProgrammeRow {
        Layout.fillWidth: true
        face: page.face
    }
}
