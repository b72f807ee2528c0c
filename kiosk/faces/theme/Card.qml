import QtQuick
import QtQuick.Templates as T

T.Pane {
    id: card

    property string title: ""
    property color ground: Theme.surface

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.space(3)
    Accessible.ignored: title === ""
    Accessible.role: Accessible.Grouping
    Accessible.name: title

    background: Rectangle {
        radius: Theme.radius
        color: card.ground
        border.width: Theme.hairline
        border.color: Theme.line
    }
}
