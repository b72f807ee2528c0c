import QtQuick
import kiosk.faces.theme

FocusScope {
    id: page

    required property AttendeeFace face
    property bool canGoBack: true
    property bool hasFoot: true
    property real share: 0.5
    property real fold: 0.5
    property alias upper: upperPart.data
    property alias lower: lowerPart.data
    property alias lowerHeight: lowerPart.height

    readonly property bool portrait: height > width
    readonly property bool narrow: !portrait && (share < 0.5 || height < 900)
    readonly property real margin: Math.round(Math.min(width, height) / 18)
    readonly property real inner: width - 2 * margin
    readonly property real above: hasFoot ? foot.y - margin : height - margin
    readonly property bool deep: !portrait && !canGoBack && width >= 1280 && Theme.textScale < 1.3

    Item {
        id: upperPart

        x: page.margin
        y: page.margin
        width: page.portrait ? page.inner : Math.round((page.inner - page.margin) * page.share)
        height: page.portrait ? page.height * page.fold - 1.5 * page.margin : (page.deep ? page.height - page.margin : page.above) - page.margin
    }
    Item {
        id: lowerPart

        x: page.portrait ? page.margin : upperPart.x + upperPart.width + page.margin
        y: page.portrait ? page.height * page.fold : page.margin
        width: page.width - page.margin - x
        height: page.above - y
    }
    FootBar {
        id: foot

        x: page.margin
        y: page.height - page.margin - height
        width: page.inner
        visible: page.hasFoot
        face: page.face
        canGoBack: page.canGoBack
    }
}
