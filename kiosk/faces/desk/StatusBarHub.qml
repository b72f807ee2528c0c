StatusBarItem {
    id: fact

    required property DeskHubStatus hub
    required property bool roomy

    function words(): string {
        if (hub.state === "sending")
            return roomy ? qsTr("sending %1").arg(hub.unsent) : "%1".arg(hub.unsent);
        if (!roomy)
            return hub.state === "connected" ? "✓" : "–";
        return hub.state === "connected" ? qsTr("hub") : qsTr("no hub");
    }
    function said(): string {
        if (hub.state === "sending")
            return qsTr("%n scans are being sent to the hub", "", hub.unsent);
        return hub.state === "connected" ? qsTr("Connected to the hub %1").arg(hub.name) : qsTr("The hub does not answer");
    }

    symbol: "network"
    meaning: hub.state === "alone" ? "look" : ""
    text: hub.state === "" ? "" : words()
    label: said()
}
