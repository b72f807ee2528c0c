pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Sheet {
    id: sheet

    width: Math.min(Theme.scaled(960), parent ? parent.width - Theme.space(4) : 960)
    visible: true
    title: qsTr("All keys")

    contentItem: GridLayout {
        columns: sheet.width < Theme.scaled(560) ? 1 : 2
        columnSpacing: Theme.space(4)
        rowSpacing: Theme.space(1)
        flow: GridLayout.LeftToRight

        Repeater {
            model: [["/", qsTr("search anew")], ["↑ ↓", qsTr("choose a person")], [qsTr("Enter"), qsTr("the big button")], ["Esc", qsTr("clear, or a step back")], ["F2", qsTr("let out")], ["F3", qsTr("check in the party")], ["F4", qsTr("print the badge")], ["F5", qsTr("undo")], ["F6", qsTr("override a refusal")], ["F8", qsTr("register a walk-in")], ["Shift F3", qsTr("correct the name")], ["Shift F1", qsTr("go to a guest who waits")], ["Shift F2", qsTr("look into conflicts")], ["Ctrl N", qsTr("show all notices")], ["Ctrl O", qsTr("exit or entrance")], ["Ctrl L", qsTr("lock, or hand over")], ["F1", qsTr("a new roll of labels is in")], ["F7", qsTr("next camera")], ["F9", qsTr("language")], ["F10", qsTr("put a fault away")], ["F11 F12", qsTr("the badge came out, or did not")], ["Page ↑ ↓", qsTr("scroll the person")], ["Ctrl Shift E", qsTr("evacuation: everyone out")]]

            RowLayout {
                id: row

                required property var modelData // a key, and what it does

                Layout.fillWidth: true
                Layout.preferredWidth: 1
                spacing: Theme.space(1.5)
                Accessible.role: Accessible.StaticText
                Accessible.name: "%1: %2".arg(row.modelData[0]).arg(row.modelData[1])

                Item {
                    Layout.preferredWidth: Theme.scaled(92)
                    Layout.preferredHeight: cap.implicitHeight

                    Keycap {
                        id: cap

                        anchors.right: parent.right
                        text: row.modelData[0]
                    }
                }
                Body {
                    Layout.fillWidth: true
                    text: row.modelData[1]
                    size: Theme.desk.body
                    lineHeight: 1
                    Accessible.ignored: true
                }
            }
        }
    }
}
