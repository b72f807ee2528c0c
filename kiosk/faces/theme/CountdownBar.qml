import QtQuick

Item {
    id: bar

    property bool running: true
    property int duration: Theme.verdict
    property color color: Theme.ink
    property real rest: 1
    readonly property real shown: Theme.reducedMotion ? Math.ceil(rest * duration / 1000) * 1000 / duration : rest

    signal finished

    function restart() {
        shrinking.restart();
    }

    implicitWidth: 320
    implicitHeight: Theme.space(1)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Time left on this screen")

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: bar.color
        opacity: 0.22
    }
    Rectangle {
        width: bar.width * Math.min(1, bar.shown)
        height: bar.height
        radius: height / 2
        color: bar.color
        visible: width > 0
    }
    NumberAnimation on rest {
        id: shrinking

        from: 1
        to: 0
        duration: bar.duration
        running: bar.running
        onFinished: bar.finished()
    }
}
