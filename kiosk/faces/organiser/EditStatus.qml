import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: note

    required property EventEdits edits
    property string saved: qsTr("Saved: it is on all screens.")

    readonly property bool busy: edits.state === Organiser.Edit.BUSY
    readonly property bool well: edits.state === Organiser.Edit.SAVED || edits.state === Organiser.Edit.UNDONE
    readonly property string text: {
        switch (edits.state) {
        case Organiser.Edit.BUSY:
            return qsTr("Saving…");
        case Organiser.Edit.SAVED:
            return saved;
        case Organiser.Edit.UNDONE:
            return qsTr("Taken back: it is as it was before, on all screens.");
        case Organiser.Edit.OVERTAKEN:
            return qsTr("Not saved: somebody else changed the same meanwhile. Look at it as it is now, and change it again.");
        case Organiser.Edit.HUB:
            return qsTr("Not saved: this station is cut off, and programmes need the hub. Try again when it answers.");
        case Organiser.Edit.DISAGREEING:
            return qsTr("Not saved: see what is marked.");
        case Organiser.Edit.FORBIDDEN:
            return qsTr("Not saved: only an organiser may change the programme.");
        case Organiser.Edit.FAILED:
            return edits.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(edits.reference) : edits.sentence;
        }
        return "";
    }
    readonly property color ink: busy ? Theme.quietInk : Theme.textOf(well ? "welcome" : "refuse")

    visible: text !== ""
    spacing: OrganiserTheme.space(1)
    Accessible.role: well || busy ? Accessible.StaticText : Accessible.AlertMessage
    Accessible.name: text

    Icon {
        Layout.alignment: Qt.AlignTop
        name: note.well ? "tick-ring" : note.busy ? "clock" : "warning"
        size: Theme.desk.lead
        color: note.ink
    }
    Body {
        Layout.fillWidth: true
        text: note.text
        size: Theme.desk.body
        font.weight: Font.DemiBold
        color: note.ink
        Accessible.ignored: true
    }
}
