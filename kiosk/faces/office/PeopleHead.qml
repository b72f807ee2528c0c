import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

T.Button {
    id: head

    required property OfficePeople people
    required property int column

    readonly property bool check: column === Office.Column.CHECK
    readonly property bool sortable: !check && column !== Office.Column.TICKET
    readonly property bool sorted: people.order === column

    text: {
        switch (column) {
        case Office.Column.NAME:
            return qsTr("Name");
        case Office.Column.AFFILIATION:
            return qsTr("Affiliation");
        case Office.Column.CATEGORY:
            return qsTr("Category");
        case Office.Column.STATE:
            return qsTr("State");
        case Office.Column.TICKET:
            return qsTr("Ticket");
        case Office.Column.ARRIVED:
            return qsTr("Came");
        case Office.Column.EMAIL:
            return qsTr("E-mail");
        case Office.Column.REFERENCE:
            return qsTr("Reference");
        }
        return "";
    }
    enabled: sortable || check
    focusPolicy: Qt.TabFocus
    hoverEnabled: true
    Accessible.role: Accessible.Button
    Accessible.name: check ? qsTr("Mark everybody") : qsTr("Sort by %1").arg(text)
    Accessible.ignored: !enabled
    onClicked: {
        if (check && people.table.markedCount > 0)
            people.table.markNone();
        else if (check)
            people.table.markAll();
        else
            people.sort(column);
    }
    Keys.onReturnPressed: click()

    contentItem: Item {
        Row {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.space(1)
            spacing: Theme.space(0.5)

            Text {
                text: head.text
                width: Math.min(implicitWidth, head.width - Theme.space(1.5))
                font.family: Theme.sans
                font.weight: Font.DemiBold
                font.pixelSize: OfficeTheme.caption
                color: head.sorted ? Theme.ink : Theme.quietInk
                textFormat: Text.PlainText
                elide: Text.ElideRight
                Accessible.ignored: head.enabled
            }
            Icon {
                visible: head.sorted && head.sortable
                name: head.people.descending ? "chevron-down" : "chevron-up"
                size: OfficeTheme.caption
                color: Theme.ink
            }
        }
        Rectangle {
            anchors.centerIn: parent
            visible: head.check
            width: Theme.scaled(16)
            height: width
            radius: 4
            color: Theme.surface
            border.width: Theme.hairline
            border.color: Theme.edge

            Icon {
                anchors.centerIn: parent
                visible: head.people.table.markedCount > 0
                name: "minus"
                size: parent.width - 3
                weight: 3
                color: Theme.accent
            }
        }
    }
    background: Rectangle {
        radius: Theme.radiusSmall
        color: head.hovered && head.enabled ? Theme.pressed : "transparent"

        FocusRing {
            shown: head.visualFocus
            gap: -2
        }
    }
}
