import QtQuick

Rectangle {
    required property bool shown
    property real gap: 3
    property real inner: Theme.radiusSmall

    anchors.fill: parent
    anchors.margins: -gap - border.width
    visible: shown
    radius: inner + gap + border.width
    color: "transparent"
    border.width: Theme.focusWidth
    border.color: Theme.focus
}
