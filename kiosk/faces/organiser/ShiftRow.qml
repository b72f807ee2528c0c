import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

T.Button {
    id: row

    required property int index
    required property string title
    required property string before
    required property string after
    required property bool moved
    property bool first: false

    implicitHeight: Math.max(Theme.fingerDesk, words.implicitHeight + OrganiserTheme.space(2))
    text: moved ? qsTr("%1, %2, now %3").arg(title).arg(after).arg(before) : qsTr("%1, %2, stays").arg(title).arg(before)
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: first

    background: Rectangle {
        radius: Theme.radiusSmall
        color: row.moved ? Theme.selected : "transparent"

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
                text: row.before
                size: OrganiserTheme.body
                tabular: true
                quiet: row.moved
                font.strikeout: row.moved
                Accessible.ignored: true
            }
            Body {
                Layout.preferredWidth: OrganiserTheme.size(190)
                text: row.moved ? row.after : ""
                size: OrganiserTheme.body
                font.weight: Font.DemiBold
                tabular: true
                Accessible.ignored: true
            }
            Body {
                Layout.fillWidth: true
                text: row.title
                size: OrganiserTheme.body
                font.weight: Font.DemiBold
                maximumLineCount: 2
                Accessible.ignored: true
            }
        }
    }
}
