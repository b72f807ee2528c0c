import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: pane

    required property OrganiserFace face
    property bool tall: false
    readonly property HeadcountView people: face.numbers
    readonly property bool overfull: [Organiser.Level.FULL, Organiser.Level.OVER].includes(face.capacity.level)
    readonly property string of: people.nobody ? qsTr("inside, nobody is expected yet") : qsTr("inside, of %1 expected").arg(people.expected)

    spacing: OrganiserTheme.space(2)

    Numeral {
        Layout.fillWidth: true
        Layout.preferredHeight: pane.tall ? pane.width * 0.42 : Math.round(Math.max(345 * OrganiserTheme.unit, 0.27 * Window.height))
        Layout.topMargin: OrganiserTheme.space(2)
        Layout.bottomMargin: OrganiserTheme.space(2)
        text: pane.people.inside
        widest: pane.people.widestInside
        color: pane.overfull ? Theme.textOf("refuse") : Theme.ink
        label: "%1 %2".arg(text).arg(pane.of)
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(1.5)

        Body {
            Layout.fillWidth: true
            text: pane.of
            size: OrganiserTheme.title
            fontSizeMode: Text.HorizontalFit
            maximumLineCount: 1
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        LevelChip {
            face: pane.face
        }
    }
    ScaleBar {
        Layout.fillWidth: true
        face: pane.face
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
        }
        Figure {
            number: pane.people.absent
            caption: pane.people.over ? qsTr("no-shows") : qsTr("still to come")
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
    Item {
        Layout.fillHeight: !pane.tall
    }
}
