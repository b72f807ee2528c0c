TrayRow {
    id: row

    required property string name
    required property int need
    required property string message
    required property int labels
    required property bool refills
    required property bool keyed
    property bool low: false

    wanted: low === (need === Desk.Need.LOW)
    urgent: true
    symbol: "printer"
    meaning: low ? "" : "look"
    text: PrinterWords.title(need, name, labels)
    detail: PrinterWords.help(need, message)
    action: refills ? qsTr("New roll put in") : ""
    keyHint: keyed ? "F1" : ""
    onTaken: tray.face.printers.refillOne(name)
}
