pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

GridLayout {
    id: choices

    required property AttendeeFace face
    property bool tiles: true

    readonly property var all: [ // the label, symbol and action of each choice
        {
            "label": qsTr("Programme"),
            "symbol": "calendar",
            "action": () => face.showProgramme(),
            "available": face.agenda.programme.count > 0
        },
        {
            "label": qsTr("Speakers"),
            "symbol": "people",
            "action": () => face.showSpeakers(),
            "available": face.agenda.speakers.count > 0
        },
        {
            "label": qsTr("Take it with you"),
            "symbol": "phone",
            "action": () => face.showTakeAlong(),
            "available": true
        },
        {
            "label": qsTr("I have no code"),
            "symbol": "help",
            "action": () => face.showNoCode(),
            "available": true
        }
    ]

    readonly property real cell: (width - (columns - 1) * columnSpacing) / columns - 2 * Theme.space(2)
    readonly property real widest: longest(metrics.font)

    function longest(font: font): real {
        const words = all.map(choice => choice.label).join(" ").split(" ").map(word => metrics.advanceWidth(word));
        return font.pixelSize > 0 ? Math.max(1, ...words) : 1;
    }

    columns: tiles ? 4 : 1
    columnSpacing: Theme.space(2)
    rowSpacing: Theme.space(2)
    uniformCellWidths: true

    FontMetrics {
        id: metrics

        font.family: Theme.sans
        font.weight: Font.DemiBold
        font.pixelSize: Theme.attendee.body
    }
    Repeater {
        model: choices.tiles ? choices.all.filter(choice => choice.available) : []

        KioskTile {
            required property var modelData // one of all

            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.preferredHeight: Math.max(200, 140 * Theme.textScale) * Theme.pageScale
            text: modelData.label
            symbol: modelData.symbol
            font.pixelSize: Math.floor(Theme.attendee.body * Math.min(1, (choices.cell - 2) / choices.widest))
            onClicked: modelData.action()
        }
    }
    Repeater {
        model: choices.tiles ? [] : choices.all.filter(choice => choice.available)

        KioskButton {
            required property var modelData // one of all

            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(implicitHeight, 104 * Theme.pageScale)
            kind: "quiet"
            spread: true
            text: modelData.label
            symbol: modelData.symbol
            onClicked: modelData.action()
        }
    }
}
