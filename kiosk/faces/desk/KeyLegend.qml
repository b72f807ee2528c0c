import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Flow {
    component Hint: RowLayout {
        id: hint

        required property string key
        required property string words

        spacing: Theme.space(0.75)
        Accessible.role: Accessible.StaticText
        Accessible.name: words + ": " + key

        Keycap {
            text: hint.key
        }
        Body {
            text: hint.words
            size: Theme.desk.caption
            quiet: true
            Accessible.ignored: true
        }
    }

    spacing: Theme.space(2)

    Hint {
        key: "/"
        words: qsTr("search")
    }
    Hint {
        key: "↑ ↓"
        words: qsTr("choose")
    }
    Hint {
        key: "Esc"
        words: qsTr("clear")
    }
    Hint {
        key: "Ctrl O"
        words: qsTr("exit door")
    }
    Hint {
        key: "F9"
        words: qsTr("language")
    }
}
