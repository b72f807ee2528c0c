import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: header

    required property AttendeeFace face
    property bool narrow: false

    readonly property var about: face.agenda.about

    spacing: Theme.space(1)

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(3)

        Body {
            Layout.fillWidth: true
            text: header.about.series ?? ""
            size: Theme.attendee.body
            color: Theme.accent
            font.weight: Font.DemiBold
            maximumLineCount: 2
        }
        Body {
            text: header.face.agenda.time
            size: Theme.attendee.title
            font.weight: Font.DemiBold
            tabular: true
            Accessible.name: qsTr("The time is %1").arg(header.face.agenda.time)
        }
    }
    Heading {
        Layout.fillWidth: true
        text: header.about.title ?? ""
        size: Theme.attendee.title * (header.narrow ? 0.8 : 1)
        maximumLineCount: 4
    }
    Body {
        Layout.fillWidth: true
        text: [header.about.venue, header.about.date, header.about.hours].filter(part => part).join(" · ")
        quiet: true
        tabular: true
        maximumLineCount: 3
    }
}
