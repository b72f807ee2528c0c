pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

SplitPage {
    id: page

    share: 0.4

    upper: ColumnLayout {
        anchors.fill: parent
        spacing: Theme.space(3)

        EventHeader {
            Layout.fillWidth: true
            narrow: page.narrow
            face: page.face
        }
        NowAndNext {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(2)
            visible: page.portrait && Theme.textScale < 1.6
            face: page.face
        }
        Item {
            visible: page.portrait
            Layout.fillHeight: true
        }
        Heading {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(2)
            text: qsTr("Speakers")
            size: Theme.attendee.headline
        }
        Body {
            Layout.fillWidth: true
            visible: page.portrait || page.height > 900 || Theme.textScale < 1.6
            text: qsTr("Touch a name to read more.")
            quiet: true
        }
        Item {
            visible: !page.portrait
            Layout.fillHeight: true
        }
    }
    lower: ScrollArea {
        anchors.fill: parent
        label: qsTr("Speakers")
        contentHeight: rows.height

        Column {
            id: rows

            width: parent.width
            spacing: Theme.space(2)

            Repeater {
                model: page.face.agenda.speakers

                SpeakerRow {
                    width: rows.width
                    onClicked: page.face.showSpeaker(speaker)
                }
            }
        }
    }
}
