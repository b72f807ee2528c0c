import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: place

    required property DeskBar facts

    spacing: 0

    Heading {
        Layout.fillWidth: true
        text: place.facts.title
        size: Theme.desk.lead
        maximumLineCount: 1
    }
    Body {
        Layout.fillWidth: true
        text: place.facts.checkpoint === place.facts.station ? place.facts.station : "%1, %2".arg(place.facts.station).arg(place.facts.checkpoint)
        size: Theme.desk.caption
        quiet: true
        maximumLineCount: 1
    }
}
