import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

FocusScope {
    id: field

    property string label: ""
    property string problem: ""
    property int rows: 2
    property alias text: input.text

    signal edited

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space(0.5)

        Body {
            Layout.fillWidth: true
            text: field.label
            size: Theme.desk.caption
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        T.TextArea {
            id: input

            Layout.fillWidth: true
            focus: true
            implicitHeight: Math.max(Theme.fingerDesk, contentHeight + topPadding + bottomPadding, field.rows * Theme.desk.body * 1.3 + topPadding + bottomPadding)
            padding: Theme.space(1.25)
            color: Theme.ink
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.sans
            font.pixelSize: Theme.desk.body
            wrapMode: TextEdit.Wrap
            textFormat: TextEdit.PlainText
            selectByMouse: true
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label
            Accessible.description: field.problem
            Accessible.multiLine: true
            Keys.priority: Keys.BeforeItem
            Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            onTextChanged: {
                if (activeFocus)
                    field.edited();
            }

            background: Rectangle {
                radius: Theme.radiusSmall
                color: Theme.surface
                border.width: field.problem ? 2 : Theme.hairline
                border.color: field.problem ? Theme.textOf("refuse") : Theme.edge

                FocusRing {
                    shown: input.activeFocus
                    gap: -2
                }
            }
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: field.problem
            color: Theme.textOf("refuse")
            size: Theme.desk.caption
            Accessible.role: Accessible.AlertMessage
        }
    }
}
