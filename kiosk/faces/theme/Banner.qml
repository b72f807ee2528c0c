import QtQuick
import QtQuick.Layouts

Rectangle {
    id: banner

    property string meaning: "look"
    property string symbol: "bell"
    property string text: ""
    property string detail: ""
    property bool brief: false
    property string action: ""
    property string keyHint: ""
    property string other: ""
    property string otherKeyHint: ""

    signal taken
    signal otherTaken

    implicitWidth: 640
    implicitHeight: row.implicitHeight + Theme.space(3)
    radius: Theme.radiusSmall
    color: Theme.groundOf(meaning)
    border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
    border.color: Theme.edge
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Accessible.description: detail

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space(1.5)
        anchors.leftMargin: Theme.space(2)
        spacing: Theme.space(2)

        Icon {
            name: banner.symbol
            size: Theme.desk.headline
            color: Theme.inkOf(banner.meaning)
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2

            Body {
                Layout.fillWidth: true
                text: banner.text
                size: Theme.desk.body
                font.weight: Font.DemiBold
                color: Theme.inkOf(banner.meaning)
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                visible: banner.detail !== "" && !banner.brief
                text: banner.detail
                size: Theme.desk.caption
                color: Theme.inkOf(banner.meaning)
                Accessible.ignored: true
            }
        }
        KioskButton {
            visible: banner.action !== ""
            desk: true
            kind: "outline"
            outline: Theme.inkOf(banner.meaning)
            text: banner.action
            keyHint: banner.keyHint
            onClicked: banner.taken()
        }
        KioskButton {
            visible: banner.other !== ""
            desk: true
            kind: "outline"
            outline: Theme.inkOf(banner.meaning)
            text: banner.other
            keyHint: banner.otherKeyHint
            onClicked: banner.otherTaken()
        }
    }
}
