import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

FocusScope {
    id: field

    property alias label: frame.label
    property alias help: frame.help
    property alias problem: frame.problem
    property alias text: input.text

    signal edited
    signal finished

    implicitWidth: Theme.scaled(220)
    implicitHeight: frame.implicitHeight

    OfficeLabelled {
        id: frame

        anchors.fill: parent

        T.TextArea {
            id: input

            width: parent.width
            focus: true
            implicitHeight: Math.max(Theme.scaled(64), contentHeight + topPadding + bottomPadding)
            padding: Theme.space(1)
            wrapMode: TextEdit.Wrap
            color: enabled ? Theme.ink : Theme.quietInk
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.sans
            font.pixelSize: OfficeTheme.body
            textFormat: TextEdit.PlainText
            selectByMouse: true
            KeyNavigation.priority: KeyNavigation.BeforeItem
            KeyNavigation.tab: input.nextItemInFocusChain(true)
            KeyNavigation.backtab: input.nextItemInFocusChain(false)
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label
            Accessible.description: field.problem || field.help
            onEditingFinished: field.finished()
            onTextChanged: {
                if (activeFocus)
                    field.edited();
            }

            background: OfficeFieldGround {
                lit: input.activeFocus
                faulty: field.problem !== ""
                open: input.enabled
            }
        }
    }
}
