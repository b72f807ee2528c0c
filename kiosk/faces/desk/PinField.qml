import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

// Qt gives a TextField that hides what is typed no name for a screen reader.
FocusScope {
    id: field

    property string digits: ""
    property string problem: ""

    function write(digit: string) {
        if (digits.length < 8)
            digits += digit;
    }
    function erase() {
        digits = digits.slice(0, -1);
    }
    function take(): string {
        const taken = digits;
        digits = "";
        return taken;
    }

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.fill: parent
        spacing: Theme.space(0.5)

        Body {
            Layout.fillWidth: true
            text: qsTr("PIN")
            size: Theme.desk.caption
            font.weight: Font.Medium
            Accessible.ignored: true
        }
        Rectangle {
            id: box

            Layout.fillWidth: true
            implicitHeight: Theme.fingerDesk
            focus: true
            activeFocusOnTab: true
            radius: Theme.radiusSmall
            color: Theme.surface
            border.width: field.problem ? 2 : Theme.hairline
            border.color: field.problem ? Theme.textOf("refuse") : Theme.edge
            Accessible.role: Accessible.EditableText
            Accessible.name: qsTr("PIN")
            Accessible.description: field.problem
            Accessible.focusable: true
            Keys.onPressed: event => {
                event.accepted = event.key === Qt.Key_Backspace || /^[0-9]$/.test(event.text);
                if (event.key === Qt.Key_Backspace)
                    field.erase();
                else if (event.accepted && !event.isAutoRepeat)
                    field.write(event.text);
            }

            FocusRing {
                shown: box.activeFocus
                gap: -2
            }
            Body {
                anchors.centerIn: parent
                text: "•".repeat(field.digits.length)
                size: Theme.desk.headline
                lineHeight: 1
                Accessible.ignored: true
            }
        }
        Body {
            Layout.fillWidth: true
            visible: field.problem !== ""
            text: field.problem
            color: Theme.textOf("refuse")
            size: Theme.desk.caption
            Accessible.role: Accessible.AlertMessage
        }
    }
}
