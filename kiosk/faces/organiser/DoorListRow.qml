import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: line

    required property int index
    required property string surname
    required property string rest
    required property string affiliation
    required property string category
    required property string reference
    required property string presence
    property bool narrow: false
    property bool marked: false

    readonly property string name: rest ? "%1, %2".arg(surname).arg(rest) : surname
    readonly property string about: [affiliation, category, reference].filter(part => part).join(" · ")

    implicitHeight: Math.max(Theme.fingerDesk, words.implicitHeight + OrganiserTheme.space(1.5))
    color: marked ? Theme.selected : index % 2 ? Theme.surface : "transparent"
    radius: Theme.radiusSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, about, line.presence].filter(part => part).join(", ")

    GridLayout {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: OrganiserTheme.space(1.5)
        columns: line.narrow ? 1 : 3
        columnSpacing: OrganiserTheme.space(2)
        rowSpacing: 0

        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            text: line.name
            size: OrganiserTheme.body
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            text: line.about
            size: OrganiserTheme.caption
            quiet: true
            maximumLineCount: 2
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            text: line.presence
            size: OrganiserTheme.caption
            tabular: true
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
