pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import kiosk.faces.theme

EvacuationSheet {
    id: page

    required property StaffEvacuation evacuation
    readonly property int missing: evacuation.total - evacuation.accounted
    readonly property string scanWords: {
        switch (evacuation.scanned) {
        case Evacuation.Scanned.FOUND:
            return qsTr("Found: %1").arg(evacuation.scannedName);
        case Evacuation.Scanned.NOT_LISTED:
            return qsTr("%1 was not inside when it began.").arg(evacuation.scannedName);
        case Evacuation.Scanned.UNKNOWN:
            return qsTr("This code belongs to nobody.");
        }
        return "";
    }

    function tickCurrent() {
        const row = list.currentItem as RollCallRow;
        if (row)
            page.evacuation.tick(row.registration);
        field.clear();
        page.evacuation.find("");
    }

    filled: true
    title: qsTr("Evacuation since %1").arg(evacuation.since)
    Component.onCompleted: field.forceActiveFocus()
    onScanWordsChanged: {
        if (scanWords !== "")
            Accessible.announce(scanWords, Accessible.Assertive);
    }
    Keys.onUpPressed: list.decrementCurrentIndex()
    Keys.onDownPressed: list.incrementCurrentIndex()
    Keys.onReturnPressed: tickCurrent()
    Keys.onEnterPressed: tickCurrent()
    Keys.onPressed: event => {
        const rows = Math.max(1, Math.floor(list.height / Theme.fingerDesk) - 1);
        event.accepted = event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp;
        if (event.accepted)
            list.currentIndex = Math.max(0, Math.min(list.count - 1, list.currentIndex + (event.key === Qt.Key_PageDown ? rows : -rows)));
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space(3)

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space(0.5)

            Heading {
                Layout.fillWidth: true
                text: page.missing > 0 ? qsTr("%n people are missing", "", page.missing) : qsTr("Everybody is accounted for")
                size: Theme.desk.headline
                color: Theme.textOf(page.missing > 0 ? "refuse" : "welcome")
            }
            Body {
                Layout.fillWidth: true
                text: qsTr("%1 of %2 accounted for · begun at %3").arg(page.evacuation.accounted).arg(page.evacuation.total).arg(page.evacuation.station)
                size: Theme.desk.lead
                tabular: true
            }
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("End…")
            onClicked: page.evacuation.askEnd()
        }
        KioskButton {
            desk: true
            kind: "quiet"
            text: qsTr("Put away")
            keyHint: "Esc"
            onClicked: page.evacuation.back()
        }
    }
    KioskField {
        id: field

        Layout.fillWidth: true
        desk: true
        symbol: "search"
        placeholder: qsTr("Name, then Enter to tick off; or scan the ticket")
        onEdited: {
            page.evacuation.find(text);
            list.currentIndex = 0;
        }
    }
    Body {
        Layout.fillWidth: true
        visible: text !== ""
        text: page.evacuation.problem || page.scanWords
        size: Theme.desk.lead
        font.weight: Font.DemiBold
        color: Theme.textOf(page.evacuation.problem !== "" || page.evacuation.scanned !== Evacuation.Scanned.FOUND ? "refuse" : "welcome")
        Accessible.role: Accessible.AlertMessage
    }
    ListView {
        id: list

        Layout.fillWidth: true
        Layout.fillHeight: true
        model: page.evacuation.rows
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        currentIndex: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Roll-call")

        T.ScrollBar.vertical: T.ScrollBar {
            id: bar

            implicitWidth: Theme.space(1)
            policy: size < 1 ? T.ScrollBar.AlwaysOn : T.ScrollBar.AlwaysOff
            Accessible.ignored: true

            contentItem: Rectangle {
                implicitWidth: 4
                radius: 2
                color: bar.pressed ? Theme.ink : Theme.edge
                visible: bar.size < 1
            }
        }

        delegate: RollCallRow {
            width: list.width - Theme.space(2)
            marked: index === list.currentIndex
            onTaken: page.evacuation.tick(registration)
        }

        Body {
            width: parent.width
            visible: list.count === 0
            text: page.evacuation.total > 0 ? qsTr("Nobody fits what you typed.") : qsTr("Nobody was inside when it began.")
            size: Theme.desk.lead
            quiet: true
        }
    }
}
