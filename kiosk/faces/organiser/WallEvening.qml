import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: evening

    required property OrganiserFace face
    required property int far
    required property int near
    required property string pace
    readonly property ProgrammeView programme: face.programme

    component Line: Body {
        Layout.fillWidth: true
        visible: text !== ""
        lineHeight: 1
        tabular: true
    }

    spacing: OrganiserTheme.space(2)

    Line {
        text: evening.programme.time
        size: Math.round(evening.far * 1.25)
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignRight
        Accessible.name: qsTr("The time is %1").arg(text)
    }
    Line {
        text: evening.programme.current || evening.programme.title
        size: evening.near
        font.family: Theme.serif
        font.weight: Font.DemiBold
        fontSizeMode: Text.VerticalFit
        maximumLineCount: 2
    }
    Line {
        text: evening.programme.coming === "" ? "" : "%1 · %2".arg(evening.programme.comingStarts).arg(evening.programme.coming)
        size: Math.round(evening.near * 0.66)
        quiet: true
        maximumLineCount: 1
    }
    AnnouncementBand {
        Layout.fillWidth: true
        large: true
        face: evening.face
    }
    Arrivals {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.minimumHeight: OrganiserTheme.size(160)
        drawn: evening.face.curve // points and ticks, which ArrivalCurve draws
        size: Math.round(evening.near * 0.5)
        label: qsTr("%1 arrived").arg(evening.face.numbers.arrived)
    }
    Line {
        text: evening.pace
        size: evening.near
        font.weight: Font.DemiBold
        fontSizeMode: Text.HorizontalFit
        maximumLineCount: 1
    }
}
