pragma ComponentBehavior: Bound

import QtQuick

Repeater {
    id: levels

    property int size: Theme.desk.caption

    delegate: Item {
        id: level

        required property int index
        required property var modelData // a height with a name, as a share of the plot

        y: parent.height * (1 - modelData.at)
        width: parent.width

        Row {
            spacing: 6

            Repeater {
                model: Math.max(0, Math.floor(level.width / 12))

                Rectangle {
                    width: 6
                    height: 2
                    color: Theme.edge
                }
            }
        }
        Body {
            anchors.right: parent.right
            y: level.index === 0 ? 4 : -height - 2
            text: level.modelData.text
            size: levels.size
            quiet: true
            lineHeight: 1
            Accessible.ignored: true
        }
    }
}
