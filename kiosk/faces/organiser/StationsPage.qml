pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: page

    required property OrganiserFace face
    readonly property int count: face.stations.count
    readonly property real gap: OrganiserTheme.space(1.5)
    readonly property int columns: best()
    readonly property int rows: Math.max(1, Math.ceil(count / columns))
    readonly property real fit: fitting(columns)
    readonly property size usual: Qt.size(400, 132)

    signal closed

    function fitting(columns: int): real {
        const rows = Math.ceil(count / columns);
        const wide = (gridArea.width - (columns - 1) * gap) / columns;
        const high = (gridArea.height - (rows - 1) * gap) / rows;
        return Math.min(wide / usual.width, high / usual.height, 1.8 * OrganiserTheme.unit);
    }
    function best(): int {
        let found = 1;
        for (let columns = 2; columns <= Math.min(10, count); columns++)
            if (fitting(columns) > fitting(found) * 1.02)
                found = columns;
        return found;
    }

    StatesRow {
        Layout.fillWidth: true
        face: page.face
        onTaken: page.closed()
    }
    Item {
        id: gridArea

        Layout.fillWidth: true
        Layout.fillHeight: true

        Grid {
            columns: page.columns
            spacing: page.gap
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Stations")

            Repeater {
                model: page.face.stations

                StationTile {
                    width: Math.floor(Math.min((gridArea.width - (page.columns - 1) * page.gap) / page.columns, page.usual.width * page.fit * 1.6))
                    height: Math.floor(page.usual.height * page.fit)
                    unit: page.fit
                }
            }
        }
    }
}
