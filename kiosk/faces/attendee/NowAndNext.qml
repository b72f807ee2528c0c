pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Column {
    id: list

    required property AttendeeFace face
    property int maximumItems: 2
    property int maximumLines: 2

    spacing: Theme.space(2)

    Repeater {
        model: list.face.agenda.nowAndNext

        RowLayout {
            id: row

            required property bool current
            required property string title
            required property string starts
            required property string ends
            required property string room
            required property int index

            visible: index < list.maximumItems
            width: list.width
            spacing: Theme.space(2)

            Rectangle {
                Layout.fillHeight: true
                implicitWidth: Theme.space(0.75)
                radius: width / 2
                color: row.current ? Theme.accent : Theme.line
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space(0.5)

                Body {
                    Layout.fillWidth: true
                    text: row.current ? qsTr("Now, until %1").arg(row.ends) : qsTr("Next, at %1").arg(row.starts)
                    size: Theme.attendee.body
                    color: row.current ? Theme.accent : Theme.quietInk
                    font.weight: Font.DemiBold
                    tabular: true
                }
                Body {
                    Layout.fillWidth: true
                    text: row.title
                    size: Theme.attendee.lead
                    font.weight: Font.DemiBold
                    maximumLineCount: list.maximumLines
                }
                Body {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: row.room
                    quiet: true
                    maximumLineCount: 1
                }
            }
        }
    }
    Body {
        width: list.width
        visible: list.face.agenda.nowAndNext.count === 0 && list.face.agenda.programme.count > 0 && list.face.agenda.occasion !== Attendee.Occasion.OVER
        text: qsTr("The programme has ended. Thank you for coming.")
        size: Theme.attendee.lead
    }
}
