import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import QtQuick.Templates as T
import kiosk.faces.theme

Flickable {
    id: form

    default property alias content: column.data
    property string title: ""
    readonly property Item focused: Window.activeFocusItem

    function reveal() {
        if (focused && visible)
            bring(focused);
    }
    function bring(item: Item) {
        const top = item.mapToItem(column, 0, 0).y;
        if (top < 0 || top > column.height)
            return;
        const margin = Theme.space(6);
        if (top - margin < contentY)
            contentY = Math.max(0, top - margin);
        else if (top + item.height + margin > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight - height, top + item.height + margin - height));
    }

    contentHeight: column.implicitHeight + Theme.space(5)
    clip: true
    layer.enabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Dialog
    Accessible.name: title
    onFocusedChanged: reveal()
    onHeightChanged: reveal()

    T.ScrollBar.vertical: ScrollMark {}

    Rectangle {
        parent: form
        anchors.fill: parent
        z: -1
        color: Theme.surface
    }

    ColumnLayout {
        id: column

        x: Theme.space(3)
        y: Theme.space(2.5)
        width: form.width - Theme.space(6)
        spacing: Theme.space(2)
    }
}
