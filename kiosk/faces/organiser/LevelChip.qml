import QtQuick
import kiosk.faces.theme

Rectangle {
    id: chip

    required property OrganiserFace face
    readonly property LevelSign sign: LevelSign {
        level: chip.face.capacity.level
        spare: chip.face.capacity.spare
    }

    visible: face.capacity.level !== Organiser.Level.NONE
    implicitWidth: badge.implicitWidth + OrganiserTheme.space(3)
    implicitHeight: badge.implicitHeight + OrganiserTheme.space(1.5)
    radius: Theme.radiusSmall
    color: sign.urgent ? Theme.groundOf(sign.meaning) : Theme.softOf(sign.meaning)
    border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
    border.color: Theme.textOf(sign.meaning)
    Accessible.role: Accessible.StaticText
    Accessible.name: sign.words

    Row {
        id: badge

        anchors.centerIn: parent
        spacing: OrganiserTheme.space(1)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: chip.sign.symbol
            size: word.size
            color: word.color
            weight: 2.4
        }
        Body {
            id: word

            text: chip.sign.words
            size: OrganiserTheme.body
            font.weight: Font.DemiBold
            lineHeight: 1
            wrapMode: Text.NoWrap
            color: chip.sign.urgent ? Theme.inkOf(chip.sign.meaning) : Theme.textOf(chip.sign.meaning)
            Accessible.ignored: true
        }
    }
}
