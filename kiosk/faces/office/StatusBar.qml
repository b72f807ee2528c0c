import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

Item {
    id: bar

    required property OfficeFace face
    readonly property OfficeTask task: face.task

    readonly property OfficeUndo undo: face.undo
    readonly property bool undoable: undo.steps > 0 && undo.deed !== Office.Deed.FAILED && undo.deed !== Office.Deed.UNDONE

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: parent.width
        spacing: 0

        OfficeNote {
            Layout.fillWidth: true
            Layout.margins: Theme.space(1)
            meaning: "refuse"
            text: bar.face.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(bar.face.reference) : bar.face.sentence || bar.face.door.sentence
        }
        OfficeNote {
            Layout.fillWidth: true
            Layout.margins: Theme.space(1)
            meaning: "look"
            text: bar.face.offline ? qsTr("The hub cannot be reached. Everything can be read; changes wait until it is back.") : ""
        }
        OfficeNote {
            Layout.fillWidth: true
            Layout.margins: Theme.space(1)
            meaning: bar.task.state === Office.Task.FAILED ? "refuse" : bar.task.state === Office.Task.DONE ? "welcome" : "help"
            text: TaskWords.text(bar.task)
            action: bar.task.state === Office.Task.BUSY ? qsTr("Stop") : qsTr("Close")
            onTaken: bar.task.state === Office.Task.BUSY ? bar.task.stop() : bar.task.forget()
        }
        OfficeNote {
            Layout.fillWidth: true
            Layout.margins: Theme.space(1)
            meaning: bar.undo.deed === Office.Deed.FAILED ? "refuse" : "welcome"
            text: DeedWords.text(bar.undo)
            action: bar.undo.overtaken ? qsTr("Take back the others") : bar.undoable ? qsTr("Undo") : qsTr("Close")
            keyHint: bar.undoable ? qsTr("Ctrl Z") : ""
            onTaken: {
                if (bar.undo.overtaken)
                    bar.undo.undoOthers();
                else if (bar.undoable)
                    bar.undo.undo();
                else
                    bar.undo.forget();
            }
        }
    }
}
