import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: bar

    required property OfficeFace face

    signal finding

    implicitWidth: Theme.scaled(236)
    color: Theme.surface

    Rectangle {
        anchors.right: parent.right
        width: Theme.hairline
        height: parent.height
        color: Theme.line
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space(1.5)
        spacing: Theme.space(0.5)

        OfficeButton {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.space(1)
            symbol: "search"
            text: qsTr("Find anything")
            keyHint: qsTr("Ctrl K")
            onClicked: bar.finding()
        }
        SideItem {
            face: bar.face
            page: Office.Page.EVENTS
            symbol: "calendar"
            text: qsTr("Events")
        }
        Body {
            Layout.fillWidth: true
            Layout.topMargin: Theme.space(1.5)
            Layout.leftMargin: Theme.space(1)
            visible: bar.face.hasEvent
            text: bar.face.shownEvent.title
            size: OfficeTheme.caption
            font.weight: Font.DemiBold
            quiet: true
            maximumLineCount: 2
        }
        SideItem {
            face: bar.face
            visible: bar.face.hasEvent
            page: Office.Page.OVERVIEW
            symbol: "tick-ring"
            text: qsTr("Overview")
            count: bar.face.overview.open
        }
        SideItem {
            face: bar.face
            visible: bar.face.hasEvent
            page: Office.Page.PROGRAMME
            symbol: "book"
            text: qsTr("Programme")
        }
        SideItem {
            face: bar.face
            visible: bar.face.hasEvent
            page: Office.Page.PEOPLE
            symbol: "people"
            text: qsTr("People")
            count: bar.face.peopleCount
        }
        SideItem {
            face: bar.face
            visible: bar.face.hasEvent
            page: Office.Page.TICKETS
            symbol: "qr"
            text: qsTr("Tickets")
        }
        SideItem {
            face: bar.face
            visible: bar.face.hasEvent
            page: Office.Page.BADGES
            symbol: "badge"
            text: qsTr("Badges")
        }
        SideItem {
            face: bar.face
            visible: bar.face.hasEvent
            page: Office.Page.DOOR
            symbol: "door-in"
            text: qsTr("The door")
        }
        SideItem {
            face: bar.face
            visible: bar.face.hasEvent
            page: Office.Page.AFTERWARDS
            symbol: "list"
            text: qsTr("Afterwards")
        }
        Item {
            Layout.preferredHeight: Theme.space(1.5)
        }
        SideItem {
            face: bar.face
            page: Office.Page.STAFF
            symbol: "key"
            text: qsTr("Staff")
        }
        SideItem {
            face: bar.face
            page: Office.Page.SETTINGS
            symbol: "scanner"
            text: qsTr("This computer")
        }
        Item {
            Layout.fillHeight: true
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(0.5)

            OfficeButton {
                Layout.fillWidth: true
                kind: "bare"
                symbol: "language"
                text: bar.face.otherLanguage
                onClicked: bar.face.switchLanguage()
            }
            OfficeButton {
                kind: "bare"
                symbol: "contrast"
                Accessible.name: qsTr("Light or dark")
                onClicked: Theme.scheme = Theme.scheme === "dark" ? "light" : "dark"
            }
        }
    }
}
