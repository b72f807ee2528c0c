import QtQuick
import QtQuick.Layouts

Rectangle {
    id: chip

    property string text: ""
    property string meaning: ""
    property string symbol: ""
    property bool desk: true
    readonly property int size: desk ? Theme.desk.body : Theme.attendee.caption

    implicitWidth: row.implicitWidth + Theme.space(desk ? 3 : 4)
    implicitHeight: row.implicitHeight + Theme.space(desk ? 1 : 2)
    radius: Math.min(height / 2, Theme.space(3))
    color: Theme.softOf(meaning)
    border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
    border.color: Theme.textOf(meaning)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    RowLayout {
        id: row

        anchors.centerIn: parent
        width: Math.min(implicitWidth, chip.width - Theme.space(chip.desk ? 3 : 4))
        spacing: Theme.space(1)

        Icon {
            visible: chip.symbol !== ""
            name: chip.symbol
            size: Math.round(chip.size * 1.15)
            weight: 2.4
            color: Theme.textOf(chip.meaning)
        }
        Body {
            Layout.fillWidth: true
            text: chip.text
            size: chip.size
            font.weight: Font.DemiBold
            color: Theme.textOf(chip.meaning)
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
