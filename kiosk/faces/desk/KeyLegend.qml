pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Flow {
    id: legend

    readonly property var hints: [["/", qsTr("search")], ["↑ ↓", qsTr("choose")], ["Esc", qsTr("clear")], ["Ctrl O", qsTr("exit door")], ["F9", qsTr("language")]] // pairs of a key and its words

    spacing: Theme.space(2)

    Repeater {
        model: legend.hints

        RowLayout {
            id: hint

            required property var modelData // one of hints

            spacing: Theme.space(0.75)
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData[1] + ": " + modelData[0]

            Keycap {
                text: hint.modelData[0]
            }
            Body {
                text: hint.modelData[1]
                size: Theme.desk.caption
                quiet: true
                Accessible.ignored: true
            }
        }
    }
}
