import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: note

    required property ExportTask task
    required property string busy
    required property string done
    required property string undone
    readonly property bool failed: task.state === Organiser.Task.FAILED
    readonly property string why: {
        if (task.reference !== "")
            return qsTr("Something went wrong; its code is %1.").arg(task.reference);
        switch (task.obstacle) {
        case Organiser.Obstacle.FULL:
            return qsTr("The disk is full: make room, or use another.");
        case Organiser.Obstacle.GONE:
            return qsTr("The folder is not there: is the USB stick plugged in?");
        case Organiser.Obstacle.LOCKED:
            return qsTr("The folder may not be written: choose another, or ask whoever looks after this computer.");
        }
        return task.sentence;
    }
    readonly property string text: {
        if (failed)
            return "%1 %2".arg(undone).arg(why);
        return task.state === Organiser.Task.BUSY ? busy : done.arg(task.destination);
    }

    visible: task.state !== Organiser.Task.NONE
    spacing: OrganiserTheme.space(1)
    Accessible.role: failed ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: words.text

    Icon {
        Layout.alignment: Qt.AlignTop
        name: note.failed ? "warning" : note.task.state === Organiser.Task.BUSY ? "clock" : "tick-ring"
        size: OrganiserTheme.body
        color: words.color
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Body {
            id: words

            Layout.fillWidth: true
            text: note.text
            size: OrganiserTheme.caption
            font.weight: Font.DemiBold
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            color: note.failed ? Theme.textOf("refuse") : note.task.state === Organiser.Task.BUSY ? Theme.quietInk : Theme.textOf("welcome")
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: note.task.names
            size: OrganiserTheme.caption
            quiet: true
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
