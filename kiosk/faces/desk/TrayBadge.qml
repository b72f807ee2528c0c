TrayRow {
    id: row

    readonly property DeskPrinters printers: tray.face.printers

    function where(): string {
        const there = qsTr("Look at %1: it is not printed again before you answer.").arg(printers.uncertainPrinter);
        const more = printers.uncertainMore;
        return more > 0 ? there + " " + qsTr("%n further badges are in doubt.", "", more) : there;
    }

    wanted: printers.uncertainName !== ""
    symbol: "badge"
    text: qsTr("Did the badge of %1 come out?").arg(printers.uncertainName)
    detail: where()
    action: qsTr("Yes")
    keyHint: "F11"
    other: qsTr("No, print it again")
    otherKeyHint: "F12"
    onTaken: printers.settle(true)
    onOtherTaken: printers.settle(false)
}
