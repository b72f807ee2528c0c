import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

FocusScope {
    id: field

    property alias label: frame.label
    property alias help: frame.help
    property alias problem: frame.problem
    property string symbol: ""
    property string keyHint: ""
    property bool secret: false
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias readOnly: input.readOnly
    property alias maximumLength: input.maximumLength

    signal accepted
    signal edited
    signal finished

    function selectAll() {
        input.selectAll();
    }
    function clear() {
        input.clear();
    }

    implicitWidth: Theme.scaled(220)
    implicitHeight: frame.implicitHeight
    Accessible.role: Accessible.Grouping // for Qt, what hides its text has no name of its own
    Accessible.name: label
    Accessible.ignored: !secret

    OfficeLabelled {
        id: frame

        anchors.fill: parent

        T.TextField {
            id: input

            width: parent.width
            focus: true
            implicitHeight: Math.max(OfficeTheme.finger, contentHeight + Theme.space(1))
            leftPadding: Theme.space(1) + (field.symbol === "" ? 0 : mark.width + Theme.space(1))
            rightPadding: Theme.space(1) + (cap.visible ? cap.width + Theme.space(1) : 0)
            verticalAlignment: TextInput.AlignVCenter
            maximumLength: 1000
            color: enabled && !readOnly ? Theme.ink : Theme.quietInk
            placeholderTextColor: Theme.quietInk
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.sans
            font.pixelSize: OfficeTheme.body
            echoMode: field.secret ? TextInput.Password : TextInput.Normal
            selectByMouse: true
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label || placeholderText
            Accessible.description: field.problem || field.help
            Accessible.passwordEdit: field.secret
            onAccepted: field.accepted()
            onTextEdited: field.edited()
            onEditingFinished: field.finished()

            background: OfficeFieldGround {
                lit: input.activeFocus
                faulty: field.problem !== ""
                open: input.enabled && !input.readOnly
            }

            Icon {
                id: mark

                x: Theme.space(1)
                anchors.verticalCenter: parent.verticalCenter
                visible: field.symbol !== ""
                name: field.symbol
                size: Math.round(input.font.pixelSize * 1.2)
                color: Theme.quietInk
            }
            Text {
                anchors.verticalCenter: parent.verticalCenter
                x: input.leftPadding
                width: input.width - input.leftPadding - input.rightPadding
                visible: !input.length && !input.preeditText
                text: input.placeholderText
                font: input.font
                color: input.placeholderTextColor
                textFormat: Text.PlainText
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Keycap {
                id: cap

                anchors.right: parent.right
                anchors.rightMargin: Theme.space(1)
                anchors.verticalCenter: parent.verticalCenter
                visible: field.keyHint !== "" && !input.activeFocus && input.length === 0
                text: field.keyHint
            }
        }
    }
}
