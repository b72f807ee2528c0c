import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

GridLayout {
    id: header

    required property OrganiserFace face
    property bool stacked: false
    readonly property ProgrammeView event: face.programme

    columns: 3
    columnSpacing: OrganiserTheme.space(4)
    rowSpacing: OrganiserTheme.space(2)

    ColumnLayout {
        Layout.fillWidth: true
        Layout.row: header.stacked ? 1 : 0
        Layout.columnSpan: header.stacked ? 3 : 1
        spacing: OrganiserTheme.space(0.5)

        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: header.event.series
            size: OrganiserTheme.body
            color: Theme.accent
            font.weight: Font.DemiBold
            maximumLineCount: 1
        }
        Heading {
            Layout.fillWidth: true
            text: header.event.title
            size: OrganiserTheme.title
            maximumLineCount: 3
        }
    }
    Body {
        Layout.fillWidth: header.stacked
        Layout.row: 0
        Layout.column: header.stacked ? 0 : 1
        Layout.columnSpan: header.stacked ? 2 : 1
        text: header.event.time
        size: OrganiserTheme.headline
        font.weight: Font.DemiBold
        tabular: true
        lineHeight: 1
        Accessible.name: qsTr("The time is %1").arg(text)
    }
    KioskButton {
        Layout.row: 0
        Layout.column: 2
        kind: "quiet"
        desk: true
        symbol: "language"
        text: header.face.otherLanguage
        keyHint: "F9"
        onClicked: header.face.switchLanguage()
    }
}
