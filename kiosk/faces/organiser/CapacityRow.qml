import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: row

    required property OrganiserFace face
    readonly property OccupancyView occupancy: face.capacity
    readonly property var sign: OrganiserWords.level(occupancy.level) // tone, symbol and words
    readonly property bool urgent: [Organiser.Level.NEARLY, Organiser.Level.FULL, Organiser.Level.OVER].includes(occupancy.level)

    spacing: OrganiserTheme.space(1.5)

    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(2)

        Rectangle {
            implicitWidth: badge.implicitWidth + OrganiserTheme.space(4)
            implicitHeight: badge.implicitHeight + OrganiserTheme.space(1.5)
            radius: Theme.radiusSmall
            color: row.urgent ? Theme.groundOf(row.sign[0]) : Theme.softOf(row.sign[0])
            border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
            border.color: Theme.textOf(row.sign[0])
            Accessible.role: Accessible.StaticText
            Accessible.name: word.text

            RowLayout {
                id: badge

                anchors.centerIn: parent
                spacing: OrganiserTheme.space(1.5)

                Icon {
                    name: row.sign[1]
                    size: word.size
                    color: word.color
                    weight: 2.4
                }
                Body {
                    id: word

                    text: row.sign[2].includes("%1") ? row.sign[2].arg(row.occupancy.spare) : row.sign[2]
                    size: OrganiserTheme.body
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    wrapMode: Text.NoWrap
                    color: row.urgent ? Theme.inkOf(row.sign[0]) : Theme.textOf(row.sign[0])
                    Accessible.ignored: true
                }
            }
        }
        Item {
            Layout.fillWidth: true
        }
        Body {
            text: qsTr("%1% of %2 places").arg(row.occupancy.percent).arg(row.occupancy.limit)
            size: OrganiserTheme.caption
            quiet: true
            tabular: true
            wrapMode: Text.NoWrap
        }
    }
    Meter {
        Layout.fillWidth: true
        implicitHeight: OrganiserTheme.caption / 2
        parts: [
            {
                "part": row.occupancy.part,
                "color": Theme.markOf(row.sign[0])
            }
        ]
        marks: [0.8, 0.95]
    }
}
