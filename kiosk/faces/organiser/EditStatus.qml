import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

RowLayout {
    id: note

    required property EventEdits edits
    property string saved: qsTr("Saved: it is on all screens.")

    readonly property bool well: ["saved", "undone"].includes(edits.state)
    readonly property var words: ({ // words by key
            "busy": qsTr("Saving…"),
            "saved": saved,
            "undone": qsTr("Taken back: it is as it was before, on all screens."),
            "overtaken": qsTr("Not saved: somebody else changed the same meanwhile. Look at it as it is now, and change it again."),
            "hub": qsTr("Not saved: this station is cut off, and programmes need the hub. Try again when it answers."),
            "disagreeing": qsTr("Not saved: see what is marked."),
            "forbidden": qsTr("Not saved: only an organiser may change the programme.")
        })
    readonly property string text: {
        if (edits.state === "failed")
            return edits.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(edits.reference) : edits.sentence;
        return words[edits.state] ?? "";
    }
    readonly property color ink: edits.state === "busy" ? Theme.quietInk : Theme.textOf(well ? "welcome" : "refuse")

    visible: text !== ""
    spacing: OrganiserTheme.space(1)
    Accessible.role: well || edits.state === "busy" ? Accessible.StaticText : Accessible.AlertMessage
    Accessible.name: text

    Icon {
        Layout.alignment: Qt.AlignTop
        name: note.well ? "tick-ring" : note.edits.state === "busy" ? "clock" : "warning"
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
