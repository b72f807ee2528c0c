pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

FocusScope {
    id: screen

    required property SetupFace face

    readonly property real unit: Math.max(0.7, Math.min(width, height) / 1080)
    readonly property real margin: Math.round(Math.min(width, height) / 20)
    readonly property real measure: Math.min(width - 2 * margin, 60 * Theme.attendee.body)
    readonly property Item focused: Window.activeFocusItem
    readonly property SetupPages pages: SetupPages {
        face: screen.face
    }

    function reveal(item: Item) {
        const y = item.mapToItem(sheet.contentItem, 0, 0).y;
        const low = y + item.height + margin - sheet.height;
        if (y - margin < sheet.contentY || low > sheet.contentY)
            sheet.contentY = Math.max(0, Math.min(sheet.contentHeight - sheet.height, y - margin < sheet.contentY ? y - margin : low));
    }
    function holds(item: Item): bool {
        for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
            if (ancestor === page)
                return true;
        }
        return false;
    }

    focus: true
    Keys.onEscapePressed: face.back()
    onFocusedChanged: {
        if (focused && holds(focused))
            reveal(focused);
    }

    Binding {
        target: Theme
        property: "pageScale"
        value: screen.unit
    }
    Binding {
        target: Theme
        property: "magnified"
        value: Math.max(1, screen.unit / 1.2)
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }
    Flickable {
        id: sheet

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.bottomMargin: keyboard.coveredHeight
        boundsBehavior: Flickable.StopAtBounds
        contentWidth: width
        contentHeight: Math.max(height, page.height + 2 * screen.margin)

        Loader {
            id: page

            x: Math.round((screen.width - width) / 2)
            y: Math.max(screen.margin, Math.round(Math.min((sheet.height - height) / 2, sheet.height / 4)))
            width: screen.measure
            focus: true
            sourceComponent: screen.pages.of(screen.face.page)
            onLoaded: {
                (item as Item).forceActiveFocus();
                sheet.contentY = 0;
            }
        }
    }
    Rectangle {
        anchors.right: parent.right
        anchors.rightMargin: Theme.space(1)
        y: sheet.visibleArea.yPosition * sheet.height
        width: Theme.space(0.75)
        height: sheet.visibleArea.heightRatio * sheet.height
        radius: width / 2
        visible: sheet.contentHeight > sheet.height + 1
        color: Theme.edge
    }
    ScreenKeyboard {
        id: keyboard

        anchors.fill: parent
        z: 1
        measure: screen.measure
        content: sheet.contentItem
        focused: screen.focused
        busy: screen.face.task.busy
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: note.implicitHeight + Theme.space(4)
        visible: screen.face.page === Setup.Page.SETTINGS && note.message !== ""
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge

        TaskStatus {
            id: note

            anchors.centerIn: parent
            width: screen.measure
            task: screen.face.settings.task
        }
    }
}
