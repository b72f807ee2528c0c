import QtQuick

PersonRow {
    required property int index
    required property DeskFace face

    width: ListView.view?.width ?? 0
    marked: face.search.currentIndex === index
    keyHint: marked && face.enterAction === Desk.EnterAction.CHOOSE ? qsTr("Enter") : ""
    onTaken: face.search.choose(index)
}
