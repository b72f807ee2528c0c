import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

ColumnLayout {
    id: note

    required property BackgroundTask task

    readonly property string message: {
        if (task.reference !== "")
            return qsTr("Something went wrong in the kiosk itself. Reference: %1").arg(task.reference);
        if (task.sentence !== "")
            return task.sentence;
        if (!task.busy)
            return "";
        const locale = Qt.locale();
        return task.total > 0 ? qsTr("%1 of %2 records are here…").arg(Number(task.done).toLocaleString(locale, "f", 0)).arg(Number(task.total).toLocaleString(locale, "f", 0)) : qsTr("One moment…");
    }

    spacing: Theme.space(1)
    visible: message !== ""
    onMessageChanged: {
        if (message !== "" && task.total === 0)
            Accessible.announce(message, Accessible.Polite);
    }

    Body {
        Layout.fillWidth: true
        text: note.message
        size: Theme.attendee.body
        color: note.task.busy ? Theme.ink : Theme.textOf("refuse")
        Accessible.role: note.task.busy ? Accessible.StaticText : Accessible.AlertMessage
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.space(1)
        visible: note.task.total > 0
        radius: height / 2
        color: Theme.line

        Rectangle {
            width: parent.width * Math.min(1, note.task.done / Math.max(1, note.task.total))
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }
}
