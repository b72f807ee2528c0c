pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

GridLayout {
    id: pad

    property bool desk: false
    property bool typing: true
    property bool ready: true
    required property string eraseName
    required property string doneName

    signal pressed(digit: string)
    signal erased
    signal done

    columns: 3
    columnSpacing: Theme.space(desk ? 1 : 1.5)
    rowSpacing: columnSpacing
    uniformCellWidths: true

    Repeater {
        model: [..."123456789←0↵"]

        KioskButton {
            required property string modelData
            readonly property bool erases: modelData === "←"
            readonly property bool ends: modelData === "↵"

            Layout.fillWidth: true
            desk: pad.desk
            focusPolicy: Qt.TabFocus
            kind: ends ? "primary" : "quiet"
            symbol: pad.desk ? "" : erases ? "backspace" : ends ? "tick" : ""
            text: symbol === "" ? modelData : ""
            enabled: ends ? pad.ready : pad.typing
            Accessible.name: erases ? pad.eraseName : ends ? pad.doneName : modelData
            onClicked: ends ? pad.done() : erases ? pad.erased() : pad.pressed(modelData)
        }
    }
}
