pragma Singleton

import QtQuick
import kiosk.faces.theme

QtObject {
    id: wall

    property real unit: 1

    readonly property int caption: size(20)
    readonly property int body: size(24)
    readonly property int lead: size(32)
    readonly property int title: size(44)
    readonly property int headline: size(64)
    readonly property real radius: space(2)

    function size(pixels: real): int {
        return Math.round(Theme.textScale * Math.max(14, pixels * unit));
    }
    function space(steps: real): real {
        return Math.round(8 * steps * Math.max(0.75, unit));
    }
}
