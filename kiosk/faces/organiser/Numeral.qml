import QtQuick
import kiosk.faces.theme

Item {
    id: numeral

    required property string text
    required property string widest
    property color color: Theme.ink
    property string label: text

    readonly property real digits: 0.73
    readonly property real fitting: width / Math.max(1, metrics.advanceWidth(widest)) * metrics.font.pixelSize
    readonly property int size: Math.max(20, Math.floor(Math.min(height / digits, fitting)))

    Accessible.role: Accessible.StaticText
    Accessible.name: label

    FontMetrics {
        id: metrics

        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.features: Theme.tabular
        font.pixelSize: 100
    }
    Text {
        x: -numeral.size * 0.045
        y: (numeral.height + numeral.size * numeral.digits) / 2 - baselineOffset
        text: numeral.text
        color: numeral.color
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.features: Theme.tabular
        font.pixelSize: numeral.size
        renderType: Text.CurveRendering  // a distance field shows corners
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
