import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

SplitPage {
    id: page

    readonly property SpeakerView profile: face.agenda.speaker

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
            name: page.profile.name
            picture: page.profile.picture
            size: Math.min(Theme.walkUp(page.profile.picture ? 240 : 160), page.height / (page.profile.picture ? 4 : 6))
        }
        Heading {
            Layout.fillWidth: true
            text: page.profile.name
            size: Theme.attendee.headline
            maximumLineCount: 4
        }
        Body {
            Layout.fillWidth: true
            text: page.profile.affiliation
            size: Theme.attendee.lead
            quiet: true
            maximumLineCount: 3
        }
        TalkLines {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(2)
            visible: page.portrait
            talks: page.portrait ? page.profile.talks : null
        }
        Item {
            visible: !page.portrait
            Layout.fillHeight: true
        }
    }
    lower: ScrollArea {
        anchors.fill: parent
        label: qsTr("About %1").arg(page.profile.name)
        contentHeight: biography.y + biography.height

        TalkLines {
            id: talks

            width: biography.width
            talks: page.portrait ? null : page.profile.talks
        }
        Body {
            id: biography

            y: talks.height > 0 ? talks.height + Theme.space(4) : 0
            width: Math.min(parent.width - Theme.space(4), 33 * size)
            text: page.profile.bio
            size: Theme.walkUp(28)
            lineHeight: 1.3
        }
    }
}
