import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: row

    required property string name
    required property string affiliation
    required property string category
    required property int standing
    required property bool attention
    property bool marked: false
    property string keyHint: ""
    readonly property StandingSign sign: StandingSign {
        standing: row.standing
    }
    readonly property string about: DeskWords.about(category, affiliation)

    signal taken

    implicitHeight: column.implicitHeight + Theme.space(1.5)
    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.description: "%1; %2".arg(sign.words).arg(about)
    Accessible.selectable: true
    Accessible.selected: marked
    Accessible.onPressAction: row.taken()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: row.marked ? Theme.selected : (hover.hovered ? Theme.pressed : "transparent")
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        onTapped: row.taken()
    }
    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(1.5)
        anchors.rightMargin: Theme.space(1.5)
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: cap.implicitHeight
            spacing: Theme.space(1)

            Body {
                Layout.fillWidth: true
                text: row.name
                size: Theme.desk.body
                font.weight: Font.DemiBold
                maximumLineCount: 2
                Accessible.ignored: true
            }
            Icon {
                visible: row.attention
                name: "eye"
                size: Theme.desk.lead
                color: Theme.textOf("look")
            }
            Keycap {
                id: cap

                Layout.alignment: Qt.AlignTop
                visible: row.keyHint !== ""
                text: row.keyHint
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(0.75)

            Icon {
                name: row.sign.symbol
                size: Theme.desk.body
                weight: 2.4
                color: Theme.textOf(row.sign.meaning)
            }
            Body {
                text: row.sign.words
                size: Theme.desk.caption
                font.weight: Font.Medium
                color: Theme.textOf(row.sign.meaning)
                wrapMode: Text.NoWrap
                lineHeight: 1
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                text: row.about
                size: Theme.desk.caption
                quiet: true
                maximumLineCount: 1
                lineHeight: 1
                Accessible.ignored: true
            }
        }
    }
}
