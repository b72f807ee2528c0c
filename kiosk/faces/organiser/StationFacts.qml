import QtQuick

Item {
    required property string name
    required property int health
    required property string heard
    required property string since
    required property int unsent
    required property int refused
    required property int ahead
    required property int camera
    required property int scanner
    required property int printer
    readonly property list<string> troubles: {
        switch (health) {
        case Organiser.Health.SILENT:
            return [qsTr("not heard since %1").arg(heard)];
        case Organiser.Health.UNHEARD:
            return [qsTr("not heard yet")];
        case Organiser.Health.UNKNOWN:
            return [qsTr("not known since %1").arg(since)];
        }
        return [offline(), unsentText(), refusedText(), StationWords.clock(ahead), StationWords.printer(printer), StationWords.camera(camera), StationWords.scanner(scanner)].filter(trouble => trouble !== "");
    }

    function offline(): string {
        return since !== "" ? qsTr("on its own since %1").arg(since) : "";
    }
    function unsentText(): string {
        return unsent > 0 ? qsTr("%n to send", "", unsent) : "";
    }
    function refusedText(): string {
        return refused > 0 ? qsTr("%n refused by the hub", "", refused) : "";
    }
}
