import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

Flickable {
    id: scroll

    default property alias content: column.data
    property real measure: Theme.scaled(760)

    function reveal(item: Item) {
        const top = item.mapToItem(column, 0, 0).y;
        if (top < contentY || top + item.height > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight - height, top - height / 3));
    }

    anchors.fill: parent
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    contentWidth: width
    contentHeight: column.height + Theme.space(2)

    Connections {
        target: scroll.Window.window

        function onActiveFocusItemChanged() {
            const item = scroll.Window.activeFocusItem;
            for (let ancestor = item; ancestor; ancestor = ancestor.parent) {
                if (ancestor === column)
                    scroll.reveal(item);
            }
        }
    }
    ColumnLayout {
        id: column

        x: Theme.space(0.5)
        y: Theme.space(0.5)
        width: Math.min(scroll.width - Theme.space(2), scroll.measure)
        spacing: Theme.space(2)
    }
    T.ScrollBar.vertical: OfficeScrollBar {}
}
