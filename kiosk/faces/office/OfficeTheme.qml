pragma Singleton

import QtQml
import kiosk.faces.theme

QtObject {
    readonly property int caption: Theme.scaled(13)
    readonly property int body: Theme.scaled(15)
    readonly property int lead: Theme.scaled(17)
    readonly property int title: Theme.scaled(22)
    readonly property int headline: Theme.scaled(28)
    readonly property int finger: Theme.scaled(32)
}
