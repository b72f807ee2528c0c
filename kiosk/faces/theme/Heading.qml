import QtQuick

Text {
    id: heading

    property int size: Theme.attendee.title

    function widest(font: font): real {
        const words = text.replace(/-/g, "- ").split(/\s+/).map(word => metrics.advanceWidth(word));
        return font.pixelSize > 0 ? Math.max(1, ...words) : 1;
    }

    color: Theme.ink
    font.family: Theme.serif
    font.weight: Font.DemiBold
    font.pixelSize: width > 0 ? Math.max(15, Math.floor(size * Math.min(1, (width + 2) / widest(metrics.font)))) : size
    lineHeight: 0.88
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    renderType: size >= 32 ? Text.CurveRendering : Text.NativeRendering  // a distance field rounds serifs off
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    Accessible.role: Accessible.Heading
    Accessible.name: text
    Accessible.ignored: text === ""

    FontMetrics {
        id: metrics

        font.family: heading.font.family
        font.weight: heading.font.weight
        font.pixelSize: heading.size
    }
}
