pragma ComponentBehavior: Bound

import QtQuick
import kiosk.faces.theme

Item {
    id: container

    required property DeskFace face
    property bool brief: false
    readonly property DeskNotices notices: face.notices

    function waitingText(since: string, count: int, others: string): string {
        const first = qsTr("A guest has been waiting there since %1.").arg(since);
        return count > 0 ? first + " " + qsTr("%n further stations call: %1", "", count).arg(others) : first;
    }

    height: column.height > 0 ? column.height + Theme.space(1.5) : 0

    Column {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.space(1.5)
        spacing: Theme.space(1.5)

        Repeater {
            model: container.notices.rows

            Banner {
                required property int kind
                required property string where
                required property string since
                required property string info
                required property int count
                readonly property bool help: kind === Desk.Notice.HELP

                width: column.width
                brief: container.brief
                visible: help || !container.face.conflicts.shown
                symbol: help ? "bell" : "warning"
                text: help ? qsTr("%1 calls for help").arg(where) : qsTr("%n conflicts to look into", "", count)
                detail: help ? container.waitingText(since, count, info) : info
                action: help ? qsTr("On my way") : qsTr("Look into it")
                keyHint: help ? "Shift F1" : "Shift F2"
                onTaken: {
                    if (help)
                        container.notices.answer();
                    else
                        container.face.openConflicts();
                }
                onTextChanged: Accessible.announce(text, Accessible.Assertive)
            }
        }
    }
}
