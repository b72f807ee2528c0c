import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: pane

    required property OrganiserFace face
    property bool tall: false
    readonly property bool crowded: face.states.count > 2 || face.announcements.length > 0
    readonly property real share: Theme.textScale > 1.3 && !tall ? 0.16 : (crowded ? 0.3 : 0.42) / (tall && Theme.textScale > 1 ? 1.5 : 1)
    readonly property HeadcountView people: face.numbers
    readonly property bool overfull: [Organiser.Level.FULL, Organiser.Level.OVER].includes(face.capacity.level)
    readonly property string of: people.nobody ? qsTr("inside, nobody is expected yet") : qsTr("inside, of %1 expected").arg(people.expected)

    spacing: OrganiserTheme.space(2)

    Numeral {
        Layout.fillWidth: true
        Layout.fillHeight: !pane.tall
        Layout.preferredHeight: pane.width * pane.share
        Layout.topMargin: OrganiserTheme.space(2)
        Layout.bottomMargin: OrganiserTheme.space(1)
        text: pane.people.inside
        widest: pane.people.widestInside
        color: pane.overfull ? Theme.textOf("refuse") : Theme.ink
        label: "%1 %2".arg(text).arg(pane.of)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(1.5)

        Rectangle {
            implicitWidth: OrganiserTheme.body
            implicitHeight: implicitWidth
            radius: 4
            color: Theme.accent
        }
        Body {
            Layout.fillWidth: true
            text: pane.of
            size: OrganiserTheme.title
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    Meter {
        Layout.fillWidth: true
        Layout.topMargin: OrganiserTheme.space(1)
        behind: pane.people.arrivedPart
        part: pane.people.insidePart
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(2)

        Figure {
            number: pane.people.arrived
            caption: qsTr("arrived")
        }
        Figure {
            number: pane.people.left
            caption: qsTr("left again")
            swatch: Theme.markOf("exit")
        }
        Figure {
            number: pane.people.absent
            caption: pane.people.over ? qsTr("no-shows") : qsTr("still to come")
            swatch: Theme.pressed
            rim: Theme.edge
        }
        Figure {
            number: pane.people.walkIns
            caption: qsTr("walk-ins")
        }
        Figure {
            number: pane.people.refused
            caption: qsTr("scans refused")
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.topMargin: OrganiserTheme.space(1)
        visible: pane.people.days.count > 0
        spacing: OrganiserTheme.space(3)

        Repeater {
            model: pane.people.days

            Body {
                required property string day
                required property string arrived
                required property bool today

                text: qsTr("%1: %2 came").arg(day).arg(arrived)
                size: OrganiserTheme.caption
                color: today ? Theme.accent : Theme.quietInk
                font.weight: today ? Font.DemiBold : Font.Normal
                tabular: true
                wrapMode: Text.NoWrap
            }
        }
    }
    CapacityRow {
        Layout.fillWidth: true
        Layout.topMargin: OrganiserTheme.space(1)
        visible: pane.face.capacity.level !== Organiser.Level.NONE
        face: pane.face
    }
}
