pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

ListView {
    id: list

    required property OrganiserEditor editor
    readonly property var entries: editor.parts // a row of the face, whose fields differ by kind
    readonly property string table: EditorWords.addition(entries[editor.currentIndex]?.table ?? "") !== "" ? entries[editor.currentIndex].table : "agenda"

    signal entered
    signal asked(table: string)

    function headed(index: int): bool {
        const table = entries[index]?.table ?? "";
        return !["event", "admission"].includes(table) && table !== entries[index - 1]?.table;
    }

    model: entries.length
    currentIndex: editor.currentIndex
    clip: true
    layer.enabled: true
    spacing: 2
    activeFocusOnTab: true
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    highlightResizeDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Parts of the programme")
    Accessible.focusable: true
    onCurrentIndexChanged: positionViewAtIndex(currentIndex, ListView.Contain)
    onHeightChanged: positionViewAtIndex(currentIndex, ListView.Contain)

    Keys.onUpPressed: editor.choose(editor.currentIndex - 1)
    Keys.onDownPressed: editor.choose(editor.currentIndex + 1)
    Keys.onReturnPressed: entered()
    Keys.onEnterPressed: entered()
    Keys.onRightPressed: entered()

    T.ScrollBar.vertical: ScrollMark {}

    Rectangle {
        parent: list
        anchors.fill: parent
        z: -1
        color: Theme.ground
    }
    FocusRing {
        parent: list
        anchors.margins: 0
        shown: list.activeFocus
        gap: -2
    }

    footer: Flow {
        width: list.width - Theme.space(2)
        topPadding: Theme.space(1)
        spacing: Theme.space(1)

        Repeater {
            model: ["agenda", "speaker", "material", "question", "checkpoint"].filter(table => !list.entries.some(entry => entry.table === table))

            NewButton {
                required property string modelData

                table: modelData
                onClicked: list.asked(table)
            }
        }
    }
    delegate: ColumnLayout {
        id: row

        required property int index
        readonly property var entry: list.entries[index] ?? {} // a row of the face, whose fields differ by kind

        width: list.width - Theme.space(2)
        spacing: 0

        GridLayout {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1)
            Layout.leftMargin: Theme.space(1.5)
            visible: list.headed(row.index)
            columns: heading.implicitWidth + add.implicitWidth + Theme.space(3) < row.width ? 2 : 1
            columnSpacing: Theme.space(1)
            rowSpacing: Theme.space(0.5)

            Body {
                id: heading

                Layout.fillWidth: true
                text: EditorWords.table(row.entry.table ?? "")
                size: Theme.desk.caption
                color: Theme.accent
                font.weight: Font.DemiBold
                Accessible.role: Accessible.Heading
            }
            NewButton {
                id: add

                table: row.entry.table ?? ""
                onClicked: list.asked(table)
            }
        }
        EditorPart {
            Layout.fillWidth: true
            index: row.index
            entry: row.entry
            picked: row.index === list.editor.currentIndex
            onClicked: {
                list.forceActiveFocus();
                list.editor.choose(row.index);
            }
        }
    }
}
