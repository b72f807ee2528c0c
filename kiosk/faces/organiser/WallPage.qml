import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Item {
    id: page

    required property OrganiserFace face
    required property bool portrait
    readonly property NumbersView people: face.numbers
    readonly property CapacityView crowd: face.capacity
    readonly property bool old: face.trouble !== "" || face.reference !== ""
    readonly property var sign: OrganiserWords.wall(crowd.level, old) // tone, symbol and words
    readonly property string told: sign[2].includes("%1") ? sign[2].arg(crowd.spare) : sign[2]
    readonly property bool calm: [Organiser.Level.NONE, Organiser.Level.FREE].includes(crowd.level) && sign[0] !== "refuse"

    Accessible.role: Accessible.Pane
    Accessible.name: face.programme.title

    GridLayout {
        anchors.fill: parent
        columns: page.portrait ? 1 : 2
        columnSpacing: Wall.space(6)
        rowSpacing: Wall.space(5)

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 5
            Layout.preferredHeight: 3
            spacing: Wall.space(3)

            Numeral {
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: page.people.inside
                widest: page.people.widest
                color: page.calm ? Theme.ink : Theme.textOf(page.sign[0])
                label: "%1 %2".arg(text).arg(of.text)
            }
            Body {
                id: of

                Layout.fillWidth: true
                text: page.crowd.limit ? qsTr("inside, of %1 places").arg(page.crowd.limit) : page.people.nobody ? qsTr("inside") : qsTr("inside, of %1 expected").arg(page.people.expected)
                size: Math.round(84 * Wall.unit)
                lineHeight: 1
                fontSizeMode: Text.HorizontalFit
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Rectangle {
                Layout.fillWidth: true
                visible: page.sign[2] !== ""
                implicitHeight: state.implicitHeight + Wall.space(5)
                radius: Theme.radius
                color: page.calm ? Theme.softOf(page.sign[0]) : Theme.groundOf(page.sign[0])
                border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
                border.color: Theme.textOf(page.sign[0])
                Accessible.role: Accessible.StaticText
                Accessible.name: page.told

                RowLayout {
                    id: state

                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    anchors.margins: Wall.space(4)
                    spacing: Wall.space(3)

                    Icon {
                        name: page.sign[1]
                        size: Math.round(110 * Wall.unit)
                        weight: 2.4
                        color: word.color
                    }
                    Body {
                        id: word

                        Layout.fillWidth: true
                        text: page.told
                        size: Math.round(110 * Wall.unit)
                        font.family: Theme.serif
                        font.weight: Font.DemiBold
                        lineHeight: 1
                        fontSizeMode: Text.HorizontalFit
                        maximumLineCount: 1
                        color: page.calm ? Theme.textOf(page.sign[0]) : Theme.inkOf(page.sign[0])
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
            fraction: page.crowd.limit ? page.crowd.part : page.people.insidePart
            arrived: page.crowd.limit ? 0 : page.people.arrivedPart
            meaning: page.sign[0]
            number: qsTr("%1%").arg(page.crowd.limit ? page.crowd.percent : page.people.insidePercent)
            label: number
        }
    }
}
