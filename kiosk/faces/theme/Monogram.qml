import QtQuick

Rectangle {
    id: monogram

    required property string name
    property int size: 64
    readonly property string initials: {
        const words = name.split(/[\s,]+/).filter(word => word && !word.endsWith("."));
        const capitalised = words.filter(word => word[0] !== word[0].toLowerCase());
        const firstLetters = (capitalised.length > 0 ? capitalised : words).map(word => Array.from(word)[0]);
        return (firstLetters.length > 1 ? firstLetters[0] + firstLetters[firstLetters.length - 1] : firstLetters.join("")).toUpperCase();
    }

    implicitWidth: size
    implicitHeight: size
    radius: width / 2
    color: Theme.selected
    border.width: Theme.scheme === "contrast" ? Theme.hairline : 0
    border.color: Theme.edge
    Accessible.role: Accessible.Graphic
    Accessible.name: name

    Text {
        anchors.centerIn: parent
        text: monogram.initials
        color: Theme.ink
        font.family: Theme.serif
        font.weight: Font.DemiBold
        font.pixelSize: Math.round(monogram.width * 0.38)
        textFormat: Text.PlainText
        Accessible.ignored: true
    }
}
