import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: header

    required property AttendeeFace face
    property bool narrow: false
    property bool brief: false

    readonly property EventView about: face.agenda.about
    readonly property string dates: [about.date, about.hours].filter(part => part).join(" · ")

    function place(): string {
        const fits = part => plain.font.pixelSize > 0 && plain.advanceWidth(part) < width;
        const when = fits(dates) ? [dates] : [about.date, about.hours];
        const parts = [about.venue, ...when].filter(part => part);
        const whole = parts.join(" · ");
        return fits(whole) ? whole : parts.join("\n");
    }
    function title(size: int): string {
        const whole = about.title;
        const end = whole.indexOf(": ") + 1;
        const fits = part => serif.advanceWidth(part) * size / serif.font.pixelSize < width;
        return end > 0 && !fits(whole) && fits(whole.slice(0, end)) ? whole.slice(0, end) + "\n" + whole.slice(end + 1) : whole;
    }

    spacing: Theme.space(1)

    FontMetrics {
        id: plain

        font.family: Theme.sans
        font.pixelSize: Theme.attendee.body
        font.features: Theme.tabular
    }
    FontMetrics {
        id: serif

        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Theme.attendee.title
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(3)

        Body {
            Layout.fillWidth: true
            text: header.about.series
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
        text: header.title(size)
        size: Theme.attendee.title * (!header.narrow ? 1 : header.brief ? 0.65 : 0.8)
        Accessible.name: header.about.title
        maximumLineCount: 4
    }
    Body {
        Layout.fillWidth: true
        visible: !header.brief
        text: header.place()
        quiet: true
        tabular: true
        maximumLineCount: header.narrow ? 4 : 3
    }
}
