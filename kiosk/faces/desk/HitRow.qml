import QtQuick

PersonRow {
    required property int index
    required property DeskFace face

    width: ListView.view?.width ?? 0
    marked: face.search.current === index
    keyHint: marked && face.step === Desk.Step.CHOOSE ? qsTr("Enter") : ""
    onTaken: face.search.choose(index)
}
