pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

ColumnLayout {
    id: choice

    required property list<string> categories
    property int current: 0
    readonly property string category: categories[current] ?? ""

    function move(step: int) {
        const next = (current + step + categories.length) % categories.length;
        buttons.itemAt(next)?.forceActiveFocus(Qt.TabFocusReason);
        current = next;
    }

    spacing: Theme.space(0.5)
    Accessible.role: Accessible.Grouping
    Accessible.name: label.text

    Body {
        id: label

        text: qsTr("Category")
        size: Theme.desk.caption
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.space(1)

        Keys.onLeftPressed: choice.move(-1)
        Keys.onRightPressed: choice.move(1)

        Repeater {
            id: buttons

            model: choice.categories

            T.AbstractButton {
                id: button

                required property int index
                required property string modelData
                readonly property bool picked: choice.current === index

                implicitWidth: implicitContentWidth + Theme.space(3)
                implicitHeight: Math.max(Theme.fingerDesk, implicitContentHeight + Theme.space(1))
                activeFocusOnTab: picked
                focusPolicy: Qt.ClickFocus
                text: DeskWords.category(modelData)
                Accessible.role: Accessible.RadioButton
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: picked
                onClicked: choice.current = index

                contentItem: Body {
                    text: button.text
                    size: Theme.desk.body
                    font.weight: button.picked ? Font.DemiBold : Font.Normal
                    color: button.picked ? Theme.accentInk : Theme.ink
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: button.picked ? Theme.accent : Theme.surface
                    border.width: Theme.hairline
                    border.color: button.picked ? Theme.accent : Theme.edge

                    FocusRing {
                        shown: button.visualFocus
                    }
                }
            }
        }
    }
}
