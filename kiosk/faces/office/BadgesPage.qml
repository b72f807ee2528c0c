import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property OfficeDocuments documents: face.documents
    readonly property OfficeFiguresView figures: face.overview.figures

    title: qsTr("Badges")
    detail: qsTr("The longest names, as they come out.")
    actions: [
        OfficeButton {
            enabled: !page.face.task.busy && page.figures.expected > 0
            text: qsTr("All as PDF …")
            onClicked: page.face.saveWanted(Office.Save.BADGE_PDF, "badges")
        },
        OfficeButton {
            enabled: !page.face.task.busy && page.figures.expected > 0
            text: qsTr("All on sheets of A4 …")
            onClicked: page.face.saveWanted(Office.Save.BADGE_SHEETS, "badges-a4")
        },
        OfficeButton {
            enabled: !page.face.task.busy && page.figures.expected > 0
            kind: "primary"
            symbol: "printer"
            text: qsTr("Print who lacks one")
            onClicked: page.documents.printBadges()
        }
    ]
    notes: OfficeNote {
        Layout.fillWidth: true
        meaning: "look"
        text: page.documents.withoutFont !== "" ? qsTr("No font here can write the names of %1. A Latin form stands in.").arg(page.documents.withoutFont) : ""
    }
    Component.onCompleted: documents.lookAtBadges()

    OfficeEmpty {
        anchors.centerIn: parent
        width: parent.width
        visible: page.figures.expected === 0
        symbol: "badge"
        text: qsTr("Nobody may come yet")
        detail: qsTr("Badges are printed at the door, or beforehand from here.")
        action: qsTr("People")
        onTaken: page.face.goTo(Office.Page.PEOPLE)
    }
    ColumnLayout {
        anchors.fill: parent
        visible: page.figures.expected > 0
        spacing: Theme.space(1.5)

        OfficeChoice {
            Layout.preferredWidth: Theme.scaled(260)
            label: qsTr("Layout")
            texts: page.documents.layouts
            current: page.documents.layout
            onPicked: index => page.documents.chooseLayout(index)
        }
        Image {
            Layout.fillWidth: true
            Layout.fillHeight: true
            horizontalAlignment: Image.AlignLeft
            verticalAlignment: Image.AlignTop
            fillMode: Image.PreserveAspectFit
            source: page.documents.badgePicture
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Badges with the longest names")
        }
    }
}
