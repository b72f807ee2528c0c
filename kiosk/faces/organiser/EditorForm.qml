pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import QtQuick.Window
import kiosk.faces.theme

Flickable {
    id: form

    required property OrganiserEditor editor
    readonly property Item focused: Window.activeFocusItem

    signal asked(table: string)

    function enter() {
        const first = (repeater.itemAt(0) as Loader)?.item as Item;
        if (first !== null)
            first.forceActiveFocus(Qt.TabFocusReason);
    }
    function bring(item: Item) {
        const top = item.mapToItem(column, 0, 0).y;
        const margin = Theme.space(5);
        if (top < 0 || top > column.height)
            return;
        if (top - margin < contentY)
            contentY = Math.max(0, top - margin);
        else if (top + item.height + margin > contentY + height)
            contentY = Math.max(0, Math.min(contentHeight - height, top + item.height + margin - height));
    }

    contentHeight: column.implicitHeight + Theme.space(3)
    clip: true
    layer.enabled: true
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Grouping
    Accessible.name: EditorWords.table(editor.table)
    onFocusedChanged: {
        if (focused && visible)
            bring(focused);
    }

    T.ScrollBar.vertical: ScrollMark {}

    Rectangle {
        parent: form
        anchors.fill: parent
        z: -1
        color: Theme.ground
    }
    Connections {
        target: form.editor

        function onFormChanged() {
            form.contentY = 0;
        }
    }
    ColumnLayout {
        id: column

        x: Theme.space(0.5)
        y: Theme.space(0.5)
        width: form.width - Theme.space(3)
        spacing: Theme.space(1.5)

        GridLayout {
            id: pairs

            Layout.fillWidth: true
            columns: column.width < Theme.scaled(560) ? 1 : 2
            columnSpacing: Theme.space(2)
            rowSpacing: Theme.space(1.5)

            Repeater {
                id: repeater

                model: form.editor.fields

                EditorField {
                    required property var modelData // a FormField of OrganiserEditor

                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    Layout.columnSpan: modelData.language || ["time", "number"].includes(modelData.kind) ? 1 : pairs.columns
                    editor: form.editor
                    entry: modelData
                }
            }
        }
        Flow {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1)
            spacing: Theme.space(1)

            KioskButton {
                visible: ["agenda", "talk"].includes(form.editor.table)
                desk: true
                kind: "quiet"
                focusPolicy: Qt.TabFocus
                symbol: "plus"
                text: EditorWords.addition("talk")
                keyHint: "Ctrl T"
                onClicked: form.asked("talk")
            }
            KioskButton {
                visible: form.editor.removable
                desk: true
                kind: "quiet"
                focusPolicy: Qt.TabFocus
                symbol: "cross"
                text: qsTr("Take it off")
                keyHint: "Ctrl O"
                onClicked: form.editor.remove()
            }
        }
    }
}
