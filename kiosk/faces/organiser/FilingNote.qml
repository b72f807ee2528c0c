import QtQuick
import QtQuick.Layouts
import kiosk.faces.look

RowLayout {
    id: note

    required property Filing filing
    required property string busy
    required property string done
    required property string undone
    readonly property bool failed: filing.state === "failed"
    readonly property var obstacles: ({ // words by key
            "full": qsTr("The disk is full: make room, or use another."),
            "gone": qsTr("The folder is not there: is the USB stick plugged in?"),
            "locked": qsTr("The folder may not be written: choose another, or ask whoever looks after this computer.")
        })
    readonly property string why: {
        if (filing.reference !== "")
            return qsTr("Something went wrong; its code is %1.").arg(filing.reference);
        return obstacles[filing.obstacle] ?? filing.sentence;
    }
    readonly property string text: {
        if (failed)
            return "%1 %2".arg(undone).arg(why);
        return filing.state === "busy" ? busy : done.arg(filing.place);
    }

    visible: filing.state !== ""
    spacing: Wall.space(1)
    Accessible.role: failed ? Accessible.AlertMessage : Accessible.StaticText
    Accessible.name: words.text

    Icon {
        Layout.alignment: Qt.AlignTop
        name: note.failed ? "warning" : note.filing.state === "busy" ? "clock" : "tick-ring"
        size: Wall.body
        color: words.color
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Body {
            id: words

            Layout.fillWidth: true
            text: note.text
            size: Wall.caption
            font.weight: Font.DemiBold
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            color: note.failed ? Theme.textOf("refuse") : note.filing.state === "busy" ? Theme.quietInk : Theme.textOf("welcome")
            Accessible.ignored: true
        }
        Body {
            Layout.fillWidth: true
            visible: text !== ""
            text: note.filing.names
            size: Wall.caption
            quiet: true
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        }
    }
}
