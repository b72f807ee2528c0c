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
