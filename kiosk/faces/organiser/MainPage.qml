import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

Flickable {
    id: page

    required property OrganiserFace face
    required property bool portrait
    required property real margin

    property real spacing: 0
    readonly property bool large: Theme.textScale > 1.3
    readonly property bool single: portrait || large
    readonly property real spare: arrivals.implicitHeight - arrivals.Layout.minimumHeight
    readonly property bool scrolls: large || (portrait && column.implicitHeight - spare > height)

    signal stationsAsked

    function scroll(steps: int) {
        contentY = Math.max(0, Math.min(contentHeight - height, contentY + steps * height / 3));
    }

    contentHeight: column.height
    clip: scrolls
    layer.enabled: scrolls
    interactive: scrolls
    boundsBehavior: Flickable.StopAtBounds

    T.ScrollBar.vertical: ScrollMark {}

    Rectangle {
        parent: page
        anchors.fill: parent
        z: -1
        visible: page.scrolls
        color: Theme.ground
    }

    ColumnLayout {
        id: column

        width: page.width - (page.scrolls ? OrganiserTheme.space(3) : 0)
        height: page.scrolls ? implicitHeight : page.height
        spacing: page.spacing

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: page.single ? 1 : 2
            columnSpacing: page.margin
            rowSpacing: page.spacing

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: !page.portrait
                Layout.preferredWidth: 1
                spacing: page.spacing

                StatesRow {
                    Layout.fillWidth: true
                    visible: page.single && page.face.states.count > 0
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

                StatesRow {
                    Layout.fillWidth: true
                    visible: !page.single && page.face.states.count > 0
                    face: page.face
                    onTaken: page.stationsAsked()
                }
                AnnouncementBand {
                    Layout.fillWidth: true
                    face: page.face
                }
                ArrivalsCard {
                    id: arrivals

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: OrganiserTheme.size(200)
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
                        visible: page.face.checkpoints.count > 0
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
}
