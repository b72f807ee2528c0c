import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: title

    required property DeskStatusBar facts

    spacing: 0

    Heading {
        Layout.fillWidth: true
        text: title.facts.title
        size: Theme.desk.lead
        maximumLineCount: 1
    }
    Body {
        Layout.fillWidth: true
        text: title.facts.checkpoint === title.facts.station ? title.facts.station : "%1, %2".arg(title.facts.station).arg(title.facts.checkpoint)
        size: Theme.desk.caption
        quiet: true
        maximumLineCount: 1
    }
}
