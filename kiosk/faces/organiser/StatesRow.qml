pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Flow {
    id: row

    required property OrganiserFace face

    signal taken

    visible: face.states.length > 0
    spacing: OrganiserTheme.space(1.5)
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Stations")

    TapHandler {
        onTapped: row.taken()
    }
    Repeater {
        model: row.face.states.length

        StateChip {
            required property int index
            readonly property var entry: row.face.states[index] ?? {} // a row of the face, whose fields differ by kind
            readonly property var sign: StationWords.sign(entry) // words, tone and symbol

            meaning: sign[0]
            symbol: sign[1]
            urgent: sign[2]
            text: StationWords.state(entry)
            keyHint: ["well", "unknown"].includes(entry.kind) ? "F2" : ""
            most: row.width
        }
    }
}
