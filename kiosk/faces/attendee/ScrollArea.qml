import QtQuick
import kiosk.faces.theme

Item {
    id: area

    property alias contentHeight: sheet.contentHeight
    property string label: ""
    property bool moved: false
    default property alias content: sheet.flickableData

    readonly property bool longer: sheet.contentHeight > sheet.height + 1
    readonly property Item focused: Window.activeFocusItem

    function move(to: real) {
        sheet.contentY = Math.max(0, Math.min(sheet.contentHeight - sheet.height, to));
    }
    function reveal(item: Item) {
        const y = item.mapToItem(sheet.contentItem, 0, 0).y;
        if (y < sheet.contentY || y + item.height > sheet.contentY + sheet.height)
            move(y);
    }
    function holds(item: Item): bool {
        for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
            if (ancestor === sheet.contentItem)
                return true;
        }
        return false;
    }

    activeFocusOnTab: longer
    Accessible.role: Accessible.Pane
    Accessible.name: label
    Keys.onPressed: moved = true
    Keys.onDownPressed: move(sheet.contentY + sheet.height / 4)
    Keys.onUpPressed: move(sheet.contentY - sheet.height / 4)
    onFocusedChanged: {
        if (focused && holds(focused))
            reveal(focused);
    }

    Flickable {
        id: sheet

        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        onMovementStarted: area.moved = true
    }
    Rectangle {
        anchors.left: parent.right
        anchors.leftMargin: Theme.space(1.5)
        y: sheet.visibleArea.yPosition * area.height
        width: Theme.space(0.75)
        height: sheet.visibleArea.heightRatio * area.height
        radius: width / 2
        visible: area.longer
        color: Theme.edge
    }
    Rectangle {
        width: parent.width
        height: Theme.hairline
        visible: area.longer && !sheet.atYBeginning
        color: Theme.line
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: more.height + Theme.space(3)
        visible: area.longer && !sheet.atYEnd

        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.ground, 0)
            }
            GradientStop {
                position: 0.6
                color: Theme.ground
            }
        }

        Icon {
            id: more

            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            name: "chevron-down"
            size: Theme.attendee.body
            color: Theme.accent
            weight: 2.4
        }
    }
    FocusRing {
        shown: area.activeFocus && !area.holds(area.focused)
    }
}
