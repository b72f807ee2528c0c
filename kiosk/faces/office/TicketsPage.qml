import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

OfficePage {
    id: page

    required property OfficeFace face
    readonly property OfficeDocuments documents: face.documents
    readonly property OfficeFiguresView figures: face.overview.figures

    title: qsTr("Tickets")
    detail: figures.withoutTicket > 0 ? qsTr("%n person(s) have no ticket yet", "", figures.withoutTicket) : qsTr("Everybody has a ticket")
    actions: [
        OfficeButton {
            enabled: !page.face.task.busy && page.figures.expected > 0
            symbol: "printer"
            text: qsTr("Print all")
            onClicked: page.documents.printTickets()
        },
        OfficeButton {
            enabled: !page.face.task.busy && page.figures.expected > 0
            text: qsTr("All as one PDF …")
            onClicked: page.face.saveWanted(Office.Save.TICKET_PDF, "tickets")
        },
        OfficeButton {
            enabled: !page.face.task.busy && page.figures.expected > 0
            kind: "primary"
            symbol: "download"
            text: qsTr("A file each …")
            onClicked: page.face.saveWanted(Office.Save.TICKET_FILES, "")
        }
    ]
    notes: OfficeNote {
        Layout.fillWidth: true
        meaning: "welcome"
        text: page.documents.reissued ? qsTr("A new ticket is made; the old one no longer admits.") : ""
    }
    Component.onCompleted: documents.lookAtTicket("")

    OfficeEmpty {
        anchors.centerIn: parent
        width: parent.width
        visible: page.figures.expected === 0
        symbol: "qr"
        text: qsTr("Nobody may come yet")
        detail: qsTr("Tickets are made for everybody whose registration is confirmed.")
        action: qsTr("People")
        onTaken: page.face.goTo(Office.Page.PEOPLE)
    }
    RowLayout {
        anchors.fill: parent
        visible: page.figures.expected > 0
        spacing: Theme.space(4)

        ColumnLayout {
            Layout.alignment: Qt.AlignTop
            Layout.maximumWidth: Theme.scaled(440)
            Layout.fillWidth: true
            spacing: Theme.space(1.5)

            Body {
                Layout.fillWidth: true
                text: qsTr("A ticket is made when you save or print it, and stays the same however often you do. With a file each comes a list for your mailing (tickets.csv).")
                size: OfficeTheme.body
            }
            Body {
                Layout.fillWidth: true
                text: qsTr("Somebody lost theirs? Open them under People and make a new ticket: the old one no longer admits.")
                size: OfficeTheme.body
                quiet: true
            }
            OfficeButton {
                visible: page.figures.withoutTicket > 0
                text: qsTr("Who has none")
                onClicked: {
                    page.face.people.showAll();
                    page.face.people.filterTicket(Office.YesNo.NO);
                    page.face.goTo(Office.Page.PEOPLE);
                }
            }
        }
        Image {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.scaled(620)
            Layout.alignment: Qt.AlignTop
            horizontalAlignment: Image.AlignLeft
            verticalAlignment: Image.AlignTop
            fillMode: Image.PreserveAspectFit
            source: page.documents.ticketPicture
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("A ticket, as the guest sees it")
        }
    }
}
