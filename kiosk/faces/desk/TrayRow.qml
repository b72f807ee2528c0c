import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Rectangle {
    id: row

    required property TrayState tray
    property int rank: 0
    property bool wanted: false
    property string symbol: "bell"
    property string meaning: "look"
    property string text: ""
    property string detail: ""
    property string action: ""
    property string keyHint: ""
    property string other: ""
    property string otherKeyHint: ""
    property bool urgent: false
    readonly property color ink: Theme.textOf(meaning)
    readonly property bool cut: visible && !tray.open && (words.truncated || more.truncated)

    signal taken
    signal otherTaken

    width: parent?.width ?? 0
    height: tray.open ? Math.max(tray.rowHeight, line.implicitHeight + Theme.space(1.5)) : tray.rowHeight
    visible: wanted && (tray.open || tray.first === row)
    color: Theme.softOf(meaning)
    Accessible.role: urgent ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: text
    Accessible.description: detail
    onTextChanged: {
        if (wanted && text !== "")
            Accessible.announce(text, urgent ? Accessible.Assertive : Accessible.Polite);
    }

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Theme.space(3)
        anchors.rightMargin: Theme.space(1.5) + row.tray.inset
        spacing: Theme.space(1.5)

        Icon {
            name: row.symbol
            size: Theme.desk.title
            color: row.ink
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            Body {
                id: words

                Layout.fillWidth: true
                text: row.text
                size: Theme.desk.body
                font.weight: Font.DemiBold
                lineHeight: 1
                tabular: true
                maximumLineCount: row.tray.open ? 20 : row.detail === "" ? 2 : 1
                color: row.ink
                Accessible.ignored: true
            }
            Body {
                id: more

                Layout.fillWidth: true
                visible: text !== ""
                text: row.detail
                size: Theme.desk.caption
                lineHeight: 1
                maximumLineCount: row.tray.open ? 20 : 1
                color: row.ink
                Accessible.ignored: true
            }
        }
        KioskButton {
            visible: row.action !== ""
            desk: true
            kind: "outline"
            outline: row.ink
            focusPolicy: Qt.TabFocus
            text: row.action
            keyHint: row.keyHint
            onClicked: row.taken()
        }
        KioskButton {
            visible: row.other !== ""
            desk: true
            kind: "outline"
            outline: row.ink
            focusPolicy: Qt.TabFocus
            text: row.other
            keyHint: row.otherKeyHint
            onClicked: row.otherTaken()
        }
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Theme.hairline
        color: Theme.line
    }
}
