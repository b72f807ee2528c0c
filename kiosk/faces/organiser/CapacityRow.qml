import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: row

    required property OrganiserFace face
    readonly property OccupancyView occupancy: face.capacity
    readonly property LevelSign sign: LevelSign {
        level: row.occupancy.level
        spare: row.occupancy.spare
    }

    spacing: OrganiserTheme.space(1.5)

    RowLayout {
        Layout.fillWidth: true
        spacing: OrganiserTheme.space(2)

        Rectangle {
            implicitWidth: badge.implicitWidth + OrganiserTheme.space(4)
            implicitHeight: badge.implicitHeight + OrganiserTheme.space(1.5)
            radius: Theme.radiusSmall
            color: row.sign.urgent ? Theme.groundOf(row.sign.meaning) : Theme.softOf(row.sign.meaning)
            border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
            border.color: Theme.textOf(row.sign.meaning)
            Accessible.role: Accessible.StaticText
            Accessible.name: word.text

            RowLayout {
                id: badge

                anchors.centerIn: parent
                spacing: OrganiserTheme.space(1.5)

                Icon {
                    name: row.sign.symbol
                    size: word.size
                    color: word.color
                    weight: 2.4
                }
                Body {
                    id: word

                    text: row.sign.words
                    size: OrganiserTheme.body
                    font.weight: Font.DemiBold
                    lineHeight: 1
                    wrapMode: Text.NoWrap
                    color: row.sign.urgent ? Theme.inkOf(row.sign.meaning) : Theme.textOf(row.sign.meaning)
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
        part: row.occupancy.part
        color: Theme.markOf(row.sign.meaning)
        marks: [0.8, 0.95]
    }
}
