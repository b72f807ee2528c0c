import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: labelled

    property string label: ""
    property string help: ""
    property string problem: ""
    default property alias content: slot.data

    spacing: Theme.space(0.5)

    Body {
        Layout.fillWidth: true
        visible: labelled.label !== ""
        text: labelled.label
        size: OfficeTheme.caption
        font.weight: Font.Medium
        Accessible.ignored: true
    }
    Item {
        id: slot

        Layout.fillWidth: true
        Layout.fillHeight: true
        implicitHeight: children.length > 0 ? children[0].implicitHeight : 0
    }
    Body {
        Layout.fillWidth: true
        visible: labelled.problem !== "" || labelled.help !== ""
        text: labelled.problem || labelled.help
        size: OfficeTheme.caption
        color: labelled.problem !== "" ? Theme.textOf("refuse") : Theme.quietInk
        Accessible.role: labelled.problem !== "" ? Accessible.AlertMessage : Accessible.StaticText
    }
}
