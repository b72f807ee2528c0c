TrayRow {
    id: row

    readonly property DeskErrorBanner error: tray.face.error
    readonly property bool bug: error.reference !== ""

    wanted: error.shown
    urgent: true
    symbol: "warning"
    meaning: "refuse"
    text: bug ? qsTr("Something went wrong here that should not. What was checked in stays checked in; please try again.") : error.sentence
    detail: bug ? qsTr("If it comes again, tell the organiser this code: %1").arg(error.reference) : ""
    action: qsTr("Understood")
    keyHint: "F10"
    onTaken: error.dismiss()
}
