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
    readonly property int far: Math.round(116 * OrganiserTheme.unit)
    readonly property int near: Math.round(84 * OrganiserTheme.unit)

    function ofText(): string {
        if (occupancy.limit)
            return qsTr("inside, of %1").arg(occupancy.limit);
        return people.nobody ? qsTr("inside") : qsTr("inside, of %1").arg(people.expected);
    }
    function paceText(): string {
        const expected = occupancy.limit ? qsTr("%1 expected").arg(people.expected) : "";
        const recent = people.recent ? qsTr("+%1 in 10 min").arg(people.recent) : "";
        return [expected, recent].filter(part => part !== "").join(" · ");
    }

    Accessible.role: Accessible.Pane
    Accessible.name: face.programme.title

    GridLayout {
        anchors.fill: parent
        columns: page.portrait ? 1 : 2
        columnSpacing: OrganiserTheme.space(6)
        rowSpacing: OrganiserTheme.space(4)

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 55
            Layout.preferredHeight: 1
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
                text: page.ofText()
                size: page.far
                lineHeight: 1
                font.weight: Font.DemiBold
                fontSizeMode: Text.HorizontalFit
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                visible: !page.calm && page.sign.words !== ""
                implicitHeight: state.implicitHeight + OrganiserTheme.space(4)
                radius: Theme.radius
                color: Theme.groundOf(page.sign.meaning)
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
                        size: page.far
                        weight: 2.4
                        color: word.color
                    }
                    Body {
                        id: word

                        Layout.fillWidth: true
                        text: page.sign.words
                        size: page.far
                        font.family: Theme.serif
                        font.weight: Font.DemiBold
                        lineHeight: 1
                        fontSizeMode: Text.HorizontalFit
                        maximumLineCount: 1
                        color: Theme.inkOf(page.sign.meaning)
                        Accessible.ignored: true
                    }
                }
            }
        }
        WallEvening {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 45
            Layout.preferredHeight: 1
            face: page.face
            far: page.far
            near: page.near
            pace: page.paceText()
        }
    }
}
