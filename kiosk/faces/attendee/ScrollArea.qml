import QtQuick
import kiosk.faces.look

FocusScope {
    id: area

    property alias contentHeight: sheet.contentHeight
    property alias contentY: sheet.contentY
    property string label: ""
    default property alias content: sheet.flickableData

    readonly property bool longer: sheet.contentHeight > sheet.height + 1
    readonly property real column: width - Theme.space(3)

    function move(by: real) {
        sheet.contentY = Math.max(0, Math.min(sheet.contentHeight - sheet.height, sheet.contentY + by));
    }

    activeFocusOnTab: longer
    Accessible.role: Accessible.Pane
    Accessible.name: label
    Keys.onDownPressed: move(sheet.height / 4)
    Keys.onUpPressed: move(-sheet.height / 4)

    Flickable {
        id: sheet

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
    }
    Rectangle {
        anchors.right: parent.right
        y: sheet.visibleArea.yPosition * area.height
        width: Theme.space(0.75)
        height: sheet.visibleArea.heightRatio * area.height
        radius: width / 2
        visible: area.longer
        color: Theme.edge
    }
    FocusRing {
        shown: area.activeFocus
    }
}
