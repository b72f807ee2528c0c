import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: band

    required property OrganiserFace face
    readonly property OutcomeSign sign: OutcomeSign {
        outcome: band.face.verdict.outcome
    }
    readonly property string bug: face.verdict.reference
    readonly property color ink: Theme.inkOf(sign.meaning)

    visible: face.verdict.outcome !== Organiser.Outcome.NONE
    implicitHeight: row.implicitHeight + OrganiserTheme.space(2.5)
    radius: Theme.radius
    color: Theme.groundOf(sign.meaning)
    border.width: Theme.hairline
    border.color: Theme.scheme === "contrast" ? Theme.edge : color
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sign.words
    Accessible.description: sentence.text

    RowLayout {
        id: row

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: OrganiserTheme.space(3)
        spacing: OrganiserTheme.space(3)

        Icon {
            name: band.sign.symbol
            size: OrganiserTheme.title
            color: band.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Heading {
                Layout.fillWidth: true
                text: band.sign.words
                size: OrganiserTheme.lead
                color: band.ink
                Accessible.ignored: true
            }
            Body {
                id: sentence

                Layout.fillWidth: true
                text: band.bug ? qsTr("Something went wrong; its code is %1.").arg(band.bug) : band.face.verdict.sentence
                size: OrganiserTheme.body
                color: band.ink
            }
        }
    }
    TapHandler {
        onTapped: band.face.dismiss()
    }
}
