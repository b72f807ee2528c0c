pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import kiosk.faces.theme

FocusScope {
    id: grid

    required property OfficePeople people
    readonly property PeopleTable table: people.table
    readonly property list<int> hidden: width < Theme.scaled(620) ? [Office.Column.EMAIL, Office.Column.REFERENCE, Office.Column.AFFILIATION] : width < Theme.scaled(900) ? [Office.Column.EMAIL] : []
    readonly property list<real> shares: [0, 3, 2.4, 1.3, 1.7, 0, 1.2, 2.6, 1.4]
    property int row: 0

    function widthOf(column: int): real {
        if (column === Office.Column.CHECK)
            return Theme.scaled(36);
        if (column === Office.Column.TICKET)
            return Theme.scaled(64);
        if (hidden.includes(column))
            return 0;
        const total = shares.reduce((sum, share, at) => sum + (hidden.includes(at) ? 0 : share), 0);
        return Math.floor((width - Theme.scaled(100) - Theme.space(2)) * shares[column] / total);
    }
    function layOut() {
        for (let column = 0; column <= Office.Column.REFERENCE; ++column)
            view.setColumnWidth(column, widthOf(column));
    }
    function go(to: int) {
        row = Math.max(0, Math.min(table.count - 1, to));
        view.positionViewAtRow(row, TableView.Contain);
        people.open(row);
    }

    onWidthChanged: layOut()
    Component.onCompleted: layOut()
    Keys.onUpPressed: go(row - 1)
    Keys.onDownPressed: go(row + 1)
    Keys.onSpacePressed: table.toggle(row)
    Keys.onReturnPressed: people.open(row)
    Keys.onPressed: event => {
        const pageRows = Math.max(1, Math.floor(view.height / OfficeTheme.finger) - 1);
        switch (event.key) {
        case Qt.Key_PageDown:
            go(row + pageRows);
            break;
        case Qt.Key_PageUp:
            go(row - pageRows);
            break;
        case Qt.Key_Home:
            go(0);
            break;
        case Qt.Key_End:
            go(table.count - 1);
            break;
        default:
            if (!event.matches(StandardKey.SelectAll))
                return;
            table.markAll();
        }
        event.accepted = true;
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radiusSmall
        color: Theme.surface
        border.width: Theme.hairline
        border.color: Theme.line
    }
    Row {
        id: heads

        x: 1
        width: parent.width
        height: OfficeTheme.finger

        Repeater {
            model: Office.Column.REFERENCE + 1

            PeopleHead {
                required property int index

                width: grid.widthOf(index)
                height: heads.height
                visible: width > 0
                column: index
                people: grid.people
            }
        }
    }
    Rectangle {
        y: heads.height
        width: parent.width
        height: Theme.hairline
        color: Theme.line
    }
    TableView {
        id: view

        anchors.fill: parent
        anchors.topMargin: heads.height + 1
        anchors.margins: 1
        focus: true
        activeFocusOnTab: true
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: grid.table
        reuseItems: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("People")

        delegate: PeopleCell {
            focused: view.activeFocus && row === grid.row
            onTapped: (row, column, extend) => {
                view.forceActiveFocus();
                if (column === Office.Column.CHECK && extend)
                    grid.table.markRange(grid.row, row);
                else if (column === Office.Column.CHECK)
                    grid.table.toggle(row);
                else
                    grid.people.open(row);
                grid.row = row;
            }
        }

        T.ScrollBar.vertical: OfficeScrollBar {}
    }
    FocusRing {
        shown: view.activeFocus
        gap: -1
    }
    Body {
        anchors.centerIn: parent
        visible: grid.table.ready && grid.table.count === 0
        text: qsTr("Nobody matches. Take a filter away, or search for less.")
        size: OfficeTheme.body
        quiet: true
    }
}
