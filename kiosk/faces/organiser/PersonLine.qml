import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Rectangle {
    id: line

    required property int index
    required property string surname
    required property string rest
    required property string affiliation
    required property string category
    required property string reference
    required property string told
    property bool narrow: false
    property bool marked: false

    readonly property string name: rest ? "%1, %2".arg(surname).arg(rest) : surname
    readonly property string about: [affiliation, category, reference].filter(part => part).join(" · ")

    implicitHeight: Math.max(Theme.fingerDesk, words.implicitHeight + Wall.space(1.5))
    color: marked ? Theme.selected : index % 2 ? Theme.surface : "transparent"
    radius: Theme.radiusSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, about, line.told].filter(part => part).join(", ")

    GridLayout {
        id: words

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: Wall.space(1.5)
        columns: line.narrow ? 1 : 3
        columnSpacing: Wall.space(2)
        rowSpacing: 0

        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            text: line.name
            size: Wall.body
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 4
            text: line.about
            size: Wall.caption
            quiet: true
            maximumLineCount: 2
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            Layout.preferredWidth: 3
            text: line.told
            size: Wall.caption
            tabular: true
            maximumLineCount: 2
            Accessible.ignored: true
        }
    }
}
