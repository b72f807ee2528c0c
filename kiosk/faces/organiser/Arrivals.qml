import kiosk.faces.theme

ArrivalCurve {
    required property var drawn // points and ticks, which ArrivalCurve draws

    points: drawn.points ?? []
    xTicks: drawn.xTicks ?? []
    yTicks: drawn.yTicks ?? []
    forecast: drawn.forecast ?? []
    now: drawn.now ?? -1
    begin: drawn.begin ?? -1
    value: points.length > 1 ? drawn.arrived ?? "" : ""
    label: points.length > 1 ? qsTr("%1 arrived until %2").arg(drawn.arrived ?? "").arg(drawn.time ?? "") : qsTr("Nobody has arrived yet")
    levels: [
        {
            "at": drawn.expected ?? -1,
            "text": qsTr("expected")
        },
        {
            "at": drawn.capacity ?? -1,
            "text": qsTr("places")
        }
    ].filter(level => level.at >= 0)
}
