import QtQuick

QtObject {
    property string words: ""
    property string meaning: ""
    property string symbol: ""
}
