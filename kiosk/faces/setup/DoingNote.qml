import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

ColumnLayout {
    id: note

    required property SetupDoing doing

    readonly property string told: {
        if (doing.reference !== "")
            return qsTr("Something went wrong in the kiosk itself. Reference: %1").arg(doing.reference);
        if (doing.sentence !== "")
            return doing.sentence;
        if (!doing.busy)
            return "";
        const locale = Qt.locale();
        return doing.total > 0 ? qsTr("%1 of %2 records are here…").arg(Number(doing.done).toLocaleString(locale, "f", 0)).arg(Number(doing.total).toLocaleString(locale, "f", 0)) : qsTr("One moment…");
    }

    spacing: Theme.space(1)
    visible: told !== ""
    onToldChanged: {
        if (told !== "" && doing.total === 0)
            Accessible.announce(told, Accessible.Polite);
    }

    Body {
        Layout.fillWidth: true
        text: note.told
        size: Theme.attendee.body
        color: note.doing.busy ? Theme.ink : Theme.textOf("refuse")
        Accessible.role: note.doing.busy ? Accessible.StaticText : Accessible.AlertMessage
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.space(1)
        visible: note.doing.total > 0
        radius: height / 2
        color: Theme.line

        Rectangle {
            width: parent.width * Math.min(1, note.doing.done / Math.max(1, note.doing.total))
            height: parent.height
            radius: height / 2
            color: Theme.accent
        }
    }
}
