pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

Flickable {
    id: pane

    required property var preview // a row of the face, whose fields differ by kind

    contentHeight: column.implicitHeight + Theme.space(3)
    clip: true
    layer.enabled: true
    activeFocusOnTab: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("As visitors see it")
    Accessible.focusable: true
    Keys.onUpPressed: contentY = Math.max(0, contentY - Theme.space(8))
    Keys.onDownPressed: contentY = Math.max(0, Math.min(contentHeight - height, contentY + Theme.space(8)))

    T.ScrollBar.vertical: ScrollMark {}

    Rectangle {
        parent: pane
        anchors.fill: parent
        z: -1
        color: Theme.ground
    }
    FocusRing {
        parent: pane
        shown: pane.activeFocus
        gap: -2
    }
    ColumnLayout {
        id: column

        x: Theme.space(1)
        width: pane.width - Theme.space(3.5)
        spacing: 0

        Heading {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space(2)
            text: pane.preview.title ?? ""
            size: Theme.desk.title
        }
        Repeater {
            model: pane.preview.items ?? []

            PreviewItem {
                required property int index
                required property var modelData // a row of the preview, which is the draft as it stands

                Layout.fillWidth: true
                entry: modelData
                last: index === pane.preview.items.length - 1
            }
        }
        Repeater {
            model: pane.preview.speakers ?? []

            PreviewSpeaker {
                required property var modelData // a row of the preview, which is the draft as it stands

                Layout.fillWidth: true
                entry: modelData
            }
        }
        Repeater {
            model: pane.preview.materials ?? []

            Body {
                required property var modelData // a row of the preview, which is the draft as it stands

                Layout.fillWidth: true
                Layout.topMargin: Theme.space(1)
                text: "%1\n%2".arg(modelData.title).arg(modelData.url)
                size: Theme.desk.body
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            }
        }
    }
}
