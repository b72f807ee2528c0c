import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Button {
    id: row

    required property int index
    required property var entry // a row of the face, whose fields differ by kind
    property bool first: false

    implicitHeight: Math.max(Theme.fingerDesk, words.implicitHeight + OrganiserTheme.space(2))
    text: entry.moved ? qsTr("%1, %2, now %3").arg(entry.title).arg(entry.after).arg(entry.before) : qsTr("%1, %2, stays").arg(entry.title).arg(entry.before)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: first

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.entry.moved ? Theme.selected : "transparent"

        FocusRing {
            shown: row.visualFocus
            inner: Theme.radiusSmall
        }
    }
    contentItem: Item {
        RowLayout {
            id: words

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            anchors.leftMargin: OrganiserTheme.space(1.5)
            anchors.rightMargin: OrganiserTheme.space(1.5)
            spacing: OrganiserTheme.space(3)

            Icon {
                name: row.first ? "chevron-right" : ""
                size: OrganiserTheme.body
                color: Theme.accent
            }
            Body {
                Layout.preferredWidth: OrganiserTheme.size(190)
                text: row.entry.before ?? ""
                size: OrganiserTheme.body
                tabular: true
                quiet: row.entry.moved ?? false
                font.strikeout: row.entry.moved ?? false
                Accessible.ignored: true
            }
            Body {
                Layout.preferredWidth: OrganiserTheme.size(190)
                text: row.entry.moved ? row.entry.after : ""
                size: OrganiserTheme.body
                font.weight: Font.DemiBold
                tabular: true
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                text: row.entry.title ?? ""
                size: OrganiserTheme.body
                font.weight: Font.DemiBold
                maximumLineCount: 2
                Accessible.ignored: true
            }
        }
    }
}
