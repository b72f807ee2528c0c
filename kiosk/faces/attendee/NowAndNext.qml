pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

Column {
    id: list

    required property AttendeeFace face
    property int most: 2
    property int lines: 2

    spacing: Theme.space(2)

    Repeater {
        model: list.face.agenda.nowAndNext.slice(0, list.most)

        RowLayout {
            id: row

            required property var modelData

            width: list.width
            spacing: Theme.space(2)

            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.space(0.75)
                radius: width / 2
                color: row.modelData.current ? Theme.accent : Theme.line
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space(0.5)

                Body {
                    Layout.fillWidth: true
                    text: row.modelData.current ? qsTr("Now, until %1").arg(row.modelData.ends) : qsTr("Next, at %1").arg(row.modelData.starts)
                    size: Theme.attendee.body
                    color: row.modelData.current ? Theme.accent : Theme.quietInk
                    font.weight: Font.DemiBold
                    tabular: true
                }
                Body {
                    Layout.fillWidth: true
                    text: row.modelData.title
                    size: Theme.attendee.lead
                    font.weight: Font.DemiBold
                    maximumLineCount: list.lines
                }
                Body {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: row.modelData.room
                    quiet: true
                    maximumLineCount: 1
                }
            }
        }
    }
    Body {
        width: list.width
        visible: list.face.agenda.nowAndNext.length === 0 && list.face.agenda.programme.length > 0
        text: qsTr("The programme has ended. Thank you for coming.")
        size: Theme.attendee.lead
    }
}
