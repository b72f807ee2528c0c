import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Button {
    id: row

    required property string speaker
    required property string name
    required property string affiliation
    required property string picture
    property string title: ""

    implicitHeight: Math.max(Theme.fingerAttendee, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.space(2)
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: title === "" ? name : qsTr("%1: %2").arg(name).arg(title)

    Keys.onReturnPressed: click()
    Keys.onEnterPressed: click()

    contentItem: RowLayout {
        spacing: Theme.space(2)

        Portrait {
            Layout.alignment: row.title === "" ? Qt.AlignVCenter : Qt.AlignTop
            visible: row.width > 18 * Theme.attendee.body
            name: row.name
            picture: row.picture
            size: Theme.walkUp(60)
            Accessible.ignored: true
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space(0.5)

            Body {
                Layout.fillWidth: true
                visible: text !== ""
                text: row.title
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                text: row.title === "" ? row.name : [row.name, row.affiliation].filter(part => part).join(", ")
                size: row.title === "" ? Theme.attendee.lead : Theme.attendee.body
                quiet: row.title !== ""
                font.weight: row.title === "" ? Font.DemiBold : Font.Normal
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                visible: row.title === "" && text !== ""
                text: row.affiliation
                quiet: true
                Accessible.ignored: true
            }
        }
        Body {
            text: "›"
            size: Theme.attendee.title
            color: Theme.accent
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: row.down ? Theme.pressed : Theme.surface
        border.width: Theme.hairline
        border.color: Theme.edge

        FocusRing {
            shown: row.visualFocus
            inner: Theme.radius
        }
    }
}
