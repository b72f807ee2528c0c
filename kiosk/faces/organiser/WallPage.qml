import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: page

    required property OrganiserFace face
    required property bool portrait
    readonly property HeadcountView people: face.numbers
    readonly property OccupancyView occupancy: face.capacity
    readonly property bool old: face.errorText !== "" || face.reference !== ""
    readonly property WallSign sign: WallSign {
        level: page.occupancy.level
        spare: page.occupancy.spare
        old: page.old
    }
    readonly property bool calm: [Organiser.Level.NONE, Organiser.Level.FREE].includes(occupancy.level) && sign.meaning !== "refuse"

    Accessible.role: Accessible.Pane
    Accessible.name: face.programme.title

    GridLayout {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: programme.visible ? programme.top : parent.bottom
        anchors.bottomMargin: programme.visible ? OrganiserTheme.space(3) : 0
        columns: page.portrait ? 1 : 2
        columnSpacing: OrganiserTheme.space(6)
        rowSpacing: OrganiserTheme.space(5)

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 3
            spacing: OrganiserTheme.space(3)

            Numeral {
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: page.people.inside
                widest: page.people.widestInside
                color: page.calm ? Theme.ink : Theme.textOf(page.sign.meaning)
                label: "%1 %2".arg(text).arg(of.text)
            }
            Body {
                id: of

                Layout.fillWidth: true
                text: page.occupancy.limit ? qsTr("inside, of %1 places").arg(page.occupancy.limit) : page.people.nobody ? qsTr("inside") : qsTr("inside, of %1 expected").arg(page.people.expected)
                size: Math.round(84 * OrganiserTheme.unit)
                lineHeight: 1
                fontSizeMode: Text.HorizontalFit
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                visible: page.sign.words !== ""
                implicitHeight: state.implicitHeight + OrganiserTheme.space(5)
                radius: Theme.radius
                color: page.calm ? Theme.softOf(page.sign.meaning) : Theme.groundOf(page.sign.meaning)
                border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
                border.color: Theme.textOf(page.sign.meaning)
                Accessible.role: Accessible.StaticText
                Accessible.name: page.sign.words

                RowLayout {
                    id: state

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.margins: OrganiserTheme.space(4)
                    spacing: OrganiserTheme.space(3)

                    Icon {
                        name: page.sign.symbol
                        size: Math.round(110 * OrganiserTheme.unit)
                        weight: 2.4
                        color: word.color
                    }
                    Body {
                        id: word

                        Layout.fillWidth: true
                        text: page.sign.words
                        size: Math.round(110 * OrganiserTheme.unit)
                        font.family: Theme.serif
                        font.weight: Font.DemiBold
                        lineHeight: 1
                        fontSizeMode: Text.HorizontalFit
                        maximumLineCount: 1
                        color: page.calm ? Theme.textOf(page.sign.meaning) : Theme.inkOf(page.sign.meaning)
                        Accessible.ignored: true
                    }
                }
            }
        }
        HeadcountRing {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 4
            Layout.preferredHeight: 2
            fraction: page.occupancy.limit ? page.occupancy.part : page.people.insidePart
            arrived: page.occupancy.limit ? 0 : page.people.arrivedPart
            meaning: page.sign.meaning
            number: qsTr("%1%").arg(page.occupancy.limit ? page.occupancy.percent : page.people.insidePercent)
            label: number
        }
    }
    ProgrammeRow {
        id: programme

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        face: page.face
    }
}
