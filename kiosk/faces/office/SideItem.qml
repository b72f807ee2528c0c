import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Button {
    id: item

    required property OfficeFace face
    required property int page
    property string symbol: ""
    property int count: 0

    readonly property bool current: face.page === page || (page === Office.Page.PEOPLE && face.page === Office.Page.IMPORT) || (page === Office.Page.EVENTS && face.page === Office.Page.NEW_EVENT)

    Layout.fillWidth: true
    implicitHeight: OfficeTheme.finger
    focusPolicy: Qt.StrongFocus
    hoverEnabled: true
    font.family: Theme.sans
    font.pixelSize: OfficeTheme.body
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: count > 0 ? String(count) : ""
    onClicked: face.goTo(page)
    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.TabFocusReason)

    contentItem: RowLayout {
        spacing: Theme.space(1)

        Icon {
            Layout.leftMargin: Theme.space(1)
            name: item.symbol
            size: Math.round(item.font.pixelSize * 1.2)
            color: item.current ? Theme.accent : Theme.quietInk
        }
        Text {
            Layout.fillWidth: true
            text: item.text
            font.family: item.font.family
            font.pixelSize: item.font.pixelSize
            font.weight: item.current ? Font.DemiBold : Font.Normal
            color: Theme.ink
            textFormat: Text.PlainText
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Text {
            Layout.rightMargin: Theme.space(1)
            visible: item.count > 0
            text: item.count.toLocaleString(Qt.locale(), "f", 0)
            font.family: Theme.sans
            font.features: Theme.tabular
            font.pixelSize: OfficeTheme.caption
            color: Theme.quietInk
            textFormat: Text.PlainText
            Accessible.ignored: true
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: item.current ? Theme.selected : item.hovered || item.down ? Theme.pressed : "transparent"

        FocusRing {
            shown: item.visualFocus
            gap: -2
        }
    }
}
