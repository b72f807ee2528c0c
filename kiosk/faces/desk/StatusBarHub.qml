StatusBarItem {
    id: fact

    required property DeskHubStatus hub
    required property bool roomy

    function words(): string {
        if (hub.state === Desk.Hub.SENDING)
            return roomy ? qsTr("sending %1").arg(hub.unsent) : "%1".arg(hub.unsent);
        if (!roomy)
            return hub.state === Desk.Hub.CONNECTED ? "✓" : "–";
        return hub.state === Desk.Hub.CONNECTED ? qsTr("hub") : qsTr("no hub");
    }
    function said(): string {
        if (hub.state === Desk.Hub.SENDING)
            return qsTr("%n scans are being sent to the hub", "", hub.unsent);
        return hub.state === Desk.Hub.CONNECTED ? qsTr("Connected to the hub %1").arg(hub.name) : qsTr("The hub does not answer");
    }

    symbol: "network"
    meaning: hub.state === Desk.Hub.ALONE ? "look" : ""
    text: hub.state === Desk.Hub.NONE ? "" : words()
    label: said()
}
