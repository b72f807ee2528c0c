pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

GridLayout {
    id: choices

    required property AttendeeFace face
    property bool tiles: true

    readonly property var all: [
        {
            "words": qsTr("Programme"),
            "symbol": "calendar",
            "act": () => face.showProgramme(),
            "there": face.agenda.programme.length > 0
        },
        {
            "words": qsTr("Speakers"),
            "symbol": "people",
            "act": () => face.showSpeakers(),
            "there": face.agenda.speakers.length > 0
        },
        {
            "words": qsTr("I have no code"),
            "symbol": "help",
            "act": () => face.showNoCode(),
            "there": true
        }
    ]

    columns: tiles ? 3 : 1
    columnSpacing: Theme.space(2)
    rowSpacing: Theme.space(2)
    uniformCellWidths: true

    Repeater {
        model: choices.tiles ? choices.all.filter(choice => choice.there) : []

        KioskTile {
            required property var modelData

            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(implicitHeight, 200 * Theme.pageScale)
            text: modelData.words
            symbol: modelData.symbol
            onClicked: modelData.act()
        }
    }
    Repeater {
        model: choices.tiles ? [] : choices.all.filter(choice => choice.there)

        KioskButton {
            required property var modelData

            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(implicitHeight, 104 * Theme.pageScale)
            kind: "quiet"
            spread: true
            text: modelData.words
            symbol: modelData.symbol
            onClicked: modelData.act()
        }
    }
}
