import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: title

    required property DeskStatusBar facts
    readonly property real stationWidth: metrics.advanceWidth(facts.station) + 4

    spacing: 0

    FontMetrics {
        id: metrics

        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.desk.lead
    }
    Heading {
        Layout.fillWidth: true
        text: title.facts.station
        size: Theme.desk.lead
        wrapMode: Text.NoWrap
        maximumLineCount: 1
    }
    Body {
        Layout.fillWidth: true
        text: title.facts.checkpoint === title.facts.station ? title.facts.title : "%1 · %2".arg(title.facts.checkpoint).arg(title.facts.title)
        size: Theme.desk.caption
        quiet: true
        maximumLineCount: 1
    }
}
