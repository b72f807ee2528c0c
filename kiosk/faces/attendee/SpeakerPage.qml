import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

SplitPage {
    id: page

    readonly property SpeakerView who: face.agenda.speaker

    share: 0.42

    upper: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(2)

        EventHeader {
            Layout.fillWidth: true
            visible: page.portrait && Theme.textScale < 1.3
            face: page.face
        }
        Item {
            visible: page.portrait
            Layout.fillHeight: true
        }
        Portrait {
            name: page.who.name
            picture: page.who.picture
            size: Math.min(Theme.walkUp(page.who.picture ? 240 : 160), page.height / (page.who.picture ? 4 : 6))
        }
        Heading {
            Layout.fillWidth: true
            text: page.who.name
            size: Theme.attendee.headline
            maximumLineCount: 4
        }
        Body {
            Layout.fillWidth: true
            text: page.who.affiliation
            size: Theme.attendee.lead
            quiet: true
            maximumLineCount: 3
        }
        TalkLines {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(2)
            visible: page.portrait
            talks: page.portrait ? page.who.talks : null
        }
        Item {
            visible: !page.portrait
            Layout.fillHeight: true
        }
    }
    lower: ScrollArea {
        anchors.fill: parent
        label: qsTr("About %1").arg(page.who.name)
        contentHeight: life.y + life.height

        TalkLines {
            id: talks

            width: life.width
            talks: page.portrait ? null : page.who.talks
        }
        Body {
            id: life

            y: talks.height > 0 ? talks.height + Theme.space(4) : 0
            width: Math.min(parent.width - Theme.space(4), 33 * size)
            text: page.who.bio
            size: Theme.walkUp(28)
            lineHeight: 1.3
        }
    }
}
