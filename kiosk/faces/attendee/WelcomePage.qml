pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

VerdictPage {
    id: page

    readonly property RowModel rows: face.verdict.rows
    readonly property string badge: face.verdict.badge
    readonly property bool toDesk: face.verdict.badgeAt === Attendee.BadgeAt.DESK
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
        visible: page.rows.count > 0
        color: page.ink
        opacity: 0.35
    }
    Repeater {
        model: page.rows

        ColumnLayout {
            id: row

            required property string when
            required property string title
            required property int index

            visible: !page.crowded || index === page.rows.count - 1
            Layout.fillWidth: true
            spacing: Theme.space(0.5)

            Body {
                Layout.fillWidth: true
                text: row.when
                size: page.roomy ? Theme.walkUp(page.portrait && Theme.textScale < 1.6 ? 36 : 28) : Theme.attendee.body
                color: page.ink
                tabular: true
            }
            Body {
                Layout.fillWidth: true
                text: row.title
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
            name: page.toDesk ? "desk" : page.face.verdict.badgeAt === Attendee.BadgeAt.PRINTER ? "printer" : "badge"
            size: Theme.walkUp(52)
            color: page.ink
        }
        Body {
            Layout.fillWidth: true
            text: page.badge
            size: page.roomy ? Theme.walkUp(44) : Theme.attendee.lead
            color: page.ink
            font.weight: page.toDesk ? Font.DemiBold : Font.Normal
        }
    }
}
