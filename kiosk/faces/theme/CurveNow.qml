import QtQuick

Rectangle {
    id: now

    required property real at
    property string text: ""
    property int size: Theme.desk.caption

    visible: at >= 0
    x: parent.width * at - 1
    width: 2
    height: parent.height
    color: Theme.line

    Body {
        anchors.bottom: parent.top
        anchors.bottomMargin: 4
        x: Math.max(-now.x, Math.min(-width / 2, now.parent.width - now.x - width))
        text: now.text
        size: now.size
        font.weight: Font.DemiBold
        lineHeight: 1
        Accessible.ignored: true
    }
}
