import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.AbstractButton {
    id: part

    required property int index
    required property var entry // a row of the face, whose fields differ by kind
    property bool picked: false

    implicitHeight: Math.max(Theme.fingerDesk, words.implicitHeight + Theme.space(1.5))
    leftPadding: Theme.space(entry.inner ? 4 : 1.5)
    rightPadding: Theme.space(1)
    text: EditorWords.title(entry)
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: [text, entry.detail].filter(word => word).join(", ")
    Accessible.selectable: true
    Accessible.selected: picked

    background: Rectangle {
        radius: Theme.radiusSmall
        color: part.picked ? Theme.selected : "transparent"
        border.width: part.picked && Theme.scheme === "contrast" ? Theme.hairline : 0
        border.color: Theme.edge
    }
    contentItem: ColumnLayout {
        id: words

        spacing: 0

        Body {
            Layout.fillWidth: true
            text: part.text
            size: Theme.desk.body
            quiet: !part.entry.title
            font.weight: part.entry.inner ? Font.Normal : Font.DemiBold
            maximumLineCount: 2
            lineHeight: 1
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: part.entry.detail
            size: Theme.desk.caption
            quiet: true
            tabular: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
