import QtQuick

Text {
    id: heading

    property int size: Theme.attendee.title

    function widest(): real {
        const words = text.split(/\s+/).map(word => metrics.advanceWidth(word));
        return Math.max(1, ...words);
    }

    color: Theme.ink
    font.family: Theme.serif
    font.weight: Font.DemiBold
    font.pixelSize: width > 0 ? Math.max(15, Math.floor(size * Math.min(1, (width + 2) / widest()))) : size
    lineHeight: 0.88
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    Accessible.role: Accessible.Heading
    Accessible.name: text

    FontMetrics {
        id: metrics

        font.family: heading.font.family
        font.weight: heading.font.weight
        font.pixelSize: heading.size
    }
}
