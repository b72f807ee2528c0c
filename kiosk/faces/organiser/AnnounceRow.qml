import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: row

    required property string text
    required property string station
    required property string until

    signal ended

    spacing: OrganiserTheme.space(2)

    Icon {
        name: "megaphone"
        size: OrganiserTheme.lead
        color: Theme.accent
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Body {
            Layout.fillWidth: true
            text: row.text
            size: OrganiserTheme.body
            font.weight: Font.DemiBold
        }
        Body {
            Layout.fillWidth: true
            text: row.until ? qsTr("%1, until %2").arg(row.station).arg(row.until) : qsTr("%1, until it is taken back").arg(row.station)
            size: OrganiserTheme.caption
            quiet: true
            tabular: true
        }
    }
    KioskButton {
        desk: true
        kind: "quiet"
        focusPolicy: Qt.TabFocus
        symbol: "cross"
        text: qsTr("Take back")
        Accessible.name: qsTr("Take back: %1").arg(row.text)
        onClicked: row.ended()
    }
}
