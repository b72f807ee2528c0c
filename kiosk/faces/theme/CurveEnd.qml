import QtQuick

Rectangle {
    id: dot

    required property point end
    property string value: ""
    property int size: Theme.desk.caption

    visible: value !== ""
    x: end.x - width / 2
    y: end.y - height / 2
    width: 10 * Theme.magnified
    height: width
    radius: width / 2
    color: Theme.accent

    Body {
        anchors.right: parent.left
        anchors.rightMargin: 4
        anchors.bottom: parent.top
        text: dot.value
        size: dot.size
        font.weight: Font.DemiBold
        tabular: true
        lineHeight: 1
        Accessible.ignored: true
    }
}
