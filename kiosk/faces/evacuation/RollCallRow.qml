import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: line

    required property int index
    required property string registration
    required property string name
    required property string about
    required property int roll
    required property string toldAt
    property bool marked: false
    readonly property bool missing: line.roll === Evacuation.Roll.MISSING
    readonly property string words: {
        switch (line.roll) {
        case Evacuation.Roll.FOUND:
            return qsTr("Found");
        case Evacuation.Roll.LEFT:
            return qsTr("Left by the door");
        }
        return qsTr("Missing");
    }

    signal taken

    implicitHeight: Math.max(Theme.fingerDesk, texts.implicitHeight + Theme.space(1.5))
    color: marked ? Theme.selected : "transparent"
    radius: Theme.radiusSmall
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, words, about, toldAt].filter(part => part).join(", ")
    Accessible.focusable: true
    Accessible.focused: marked
    Accessible.onPressAction: taken()

    TapHandler {
        onTapped: line.taken()
    }
    RowLayout {
        id: texts

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(1.5)
        anchors.rightMargin: Theme.space(1.5)
        spacing: Theme.space(2)

        Rectangle {
            implicitWidth: Theme.desk.headline
            implicitHeight: implicitWidth
            radius: Theme.radiusSmall / 2
            color: line.missing ? Theme.surface : Theme.welcome
            border.width: line.missing ? 2 * Theme.hairline : 0
            border.color: Theme.edge

            Icon {
                anchors.centerIn: parent
                visible: !line.missing
                name: line.roll === Evacuation.Roll.LEFT ? "door-out" : "tick"
                size: parent.width * 0.8
                color: Theme.welcomeInk
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Body {
                Layout.fillWidth: true
                text: line.name
                size: Theme.desk.lead
                font.weight: line.missing ? Font.DemiBold : Font.Normal
                maximumLineCount: 1
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                visible: text !== ""
                text: line.about
                size: Theme.desk.caption
                quiet: true
                maximumLineCount: 1
                Accessible.ignored: true
            }
        }
        ColumnLayout {
            spacing: 0

            Body {
                Layout.alignment: Qt.AlignRight
                text: line.words
                size: Theme.desk.body
                font.weight: Font.DemiBold
                color: Theme.textOf(line.missing ? "refuse" : "welcome")
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
            Body {
                Layout.alignment: Qt.AlignRight
                visible: text !== ""
                text: line.toldAt
                size: Theme.desk.caption
                quiet: true
                tabular: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
