import QtQuick

Text {
    property int size: Theme.attendee.body
    property bool quiet: false
    property bool tabular: false

    color: quiet ? Theme.quietInk : Theme.ink
    font.family: Theme.sans
    font.pixelSize: size
    font.features: tabular ? Theme.tabular : ({})
    lineHeight: 1.15
    horizontalAlignment: Text.AlignLeft
    textFormat: Text.PlainText
    renderType: size >= 32 ? Text.CurveRendering : Text.NativeRendering
    wrapMode: Text.Wrap
    elide: Text.ElideRight
    Accessible.role: Accessible.StaticText
    Accessible.name: text
    Accessible.ignored: text === ""
}
