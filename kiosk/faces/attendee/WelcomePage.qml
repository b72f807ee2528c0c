pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

VerdictPage {
    id: page

    readonly property var rows: face.verdict.rows ?? []
    readonly property string badge: face.verdict.badge ?? ""
    readonly property bool toDesk: face.verdict.badgeSign === "desk"
    property int greeted: -1

    function greet() {
        greeted = number;
    }

    readonly property bool roomy: portrait || (height > 900 && Theme.textScale < 1.6)

    meaning: "welcome"
    symbol: "tick"
    bearing: 3.6
    onNumberChanged: Qt.callLater(greet)
    Component.onCompleted: Qt.callLater(greet)
    onBadgeChanged: {
        if (badge !== "" && greeted === number)
            Accessible.announce(badge, Accessible.Polite);
    }

    Rectangle {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(page.crowded ? 0 : 2)
        Layout.bottomMargin: Theme.space(page.crowded ? 0 : 2)
        implicitHeight: 2
        visible: page.rows.length > 0
        color: page.ink
        opacity: 0.35
    }
    Repeater {
        model: page.crowded ? page.rows.slice(-1) : page.rows

        ColumnLayout {
            id: row

            required property var modelData

            Layout.fillWidth: true
            spacing: Theme.space(0.5)

            Body {
                Layout.fillWidth: true
                text: row.modelData.when
                size: page.roomy ? Theme.walkUp(page.portrait && Theme.textScale < 1.6 ? 36 : 28) : Theme.attendee.body
                color: page.ink
                tabular: true
            }
            Body {
                Layout.fillWidth: true
                text: row.modelData.title
                size: page.roomy ? Theme.walkUp(page.portrait && Theme.textScale < 1.6 ? 48 : 38) : Theme.attendee.lead
                color: page.ink
                font.weight: Font.DemiBold
                maximumLineCount: page.crowded ? 1 : 2
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space(page.crowded ? 0 : 2)
        visible: page.badge !== ""
        spacing: Theme.space(2)

        Icon {
            Layout.alignment: Qt.AlignTop
            name: page.face.verdict.badgeSign || "badge"
            size: Theme.walkUp(52)
            color: page.ink
        }
        Body {
            Layout.fillWidth: true
            text: page.badge
            size: page.roomy ? Theme.walkUp(38) : Theme.attendee.lead
            color: page.ink
            font.weight: page.toDesk ? Font.DemiBold : Font.Normal
        }
    }
}
