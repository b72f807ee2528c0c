import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

FocusScope {
    id: field

    property string label: ""
    property string problem: ""
    property string symbol: ""
    property string keyHint: ""
    property bool desk: false
    property bool secret: false
    property alias text: input.text
    property alias placeholder: input.placeholderText
    property alias readOnly: input.readOnly
    property alias maximumLength: input.maximumLength
    property alias inputMethodHints: input.inputMethodHints
    property alias validator: input.validator

    readonly property var type: desk ? Theme.desk : Theme.attendee // one of two TypeScales, whose type is the Theme's own
    readonly property int lead: symbol === "" ? 0 : mark.width + Theme.space(1.5)

    signal accepted
    signal edited

    function selectAll() {
        input.selectAll();
    }
    function clear() {
        input.clear();
    }

    implicitWidth: desk ? 320 : 480
    implicitHeight: column.implicitHeight
    Accessible.role: Accessible.Grouping  // for Qt, what hides its text has no name of its own
    Accessible.name: label
    Accessible.ignored: !secret

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space(field.desk ? 0.5 : 1)

        Body {
            Layout.fillWidth: true
            visible: field.label !== ""
            text: field.label
            size: field.desk ? Theme.desk.caption : Theme.attendee.caption
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        T.TextField {
            id: input

            Layout.fillWidth: true
            focus: true
            implicitHeight: Math.max(field.desk ? Theme.fingerDesk : Theme.fingerAttendee, contentHeight + Theme.space(2))
            leftPadding: Theme.space(field.desk ? 1.5 : 2) + field.lead
            rightPadding: Theme.space(1.5) + (cap.visible ? cap.width + Theme.space(1) : 0)
            verticalAlignment: TextInput.AlignVCenter
            color: enabled ? Theme.ink : Theme.quietInk
            placeholderTextColor: Theme.quietInk
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            font.family: Theme.sans
            font.pixelSize: field.type.body
            echoMode: field.secret ? TextInput.Password : TextInput.Normal
            selectByMouse: true
            Accessible.role: Accessible.EditableText
            Accessible.name: field.label || placeholderText
            Accessible.description: field.problem
            Accessible.passwordEdit: field.secret
            onAccepted: field.accepted()
            onTextEdited: field.edited()

            background: Rectangle {
                radius: Theme.radiusSmall
                color: input.enabled ? Theme.surface : Theme.pressed
                border.width: field.problem ? 2 : Theme.hairline
                border.color: field.problem ? Theme.textOf("refuse") : Theme.edge

                FocusRing {
                    shown: input.activeFocus
                    gap: -2
                }
            }

            Icon {
                id: mark

                x: Theme.space(field.desk ? 1.5 : 2)
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
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(input.font.pixelSize * 0.8)
                color: input.placeholderTextColor
                textFormat: Text.PlainText
                elide: Text.ElideRight
                Accessible.ignored: true
            }
            Keycap {
                id: cap

                anchors.right: parent.right
                anchors.rightMargin: Theme.space(1.5)
                anchors.verticalCenter: parent.verticalCenter
                visible: field.keyHint !== "" && !input.activeFocus
                text: field.keyHint
            }
        }
        Body {
            Layout.fillWidth: true
            visible: field.problem !== ""
            text: field.problem
            color: Theme.textOf("refuse")
            size: field.desk ? Theme.desk.caption : Theme.attendee.caption
            Accessible.role: Accessible.AlertMessage
        }
    }
}
