import QtQuick
import QtQuick.Dialogs

Item {
    id: dialogs

    required property OfficeFace face
    property int kind: 0
    property string subject: ""

    readonly property bool pdf: kind !== Office.Save.EVENT_FILE

    function ask(what: int, name: string) {
        kind = what;
        subject = name;
        if (what === Office.Save.TICKET_FILES) {
            folder.open();
            return;
        }
        const base = String(file.currentFolder);
        file.selectedFile = base + "/" + name + (pdf ? ".pdf" : ".toml");
        file.open();
    }

    FileDialog {
        id: file

        parentWindow: dialogs.Window.window
        title: qsTr("Where shall it go?")
        fileMode: FileDialog.SaveFile
        defaultSuffix: dialogs.pdf ? "pdf" : "toml"
        nameFilters: dialogs.pdf ? [qsTr("PDF (*.pdf)")] : [qsTr("Event files (*.toml)")]
        onAccepted: dialogs.face.documents.save(dialogs.kind, dialogs.subject, selectedFile)
    }
    FolderDialog {
        id: folder

        parentWindow: dialogs.Window.window
        title: qsTr("In which folder?")
        onAccepted: dialogs.face.documents.save(dialogs.kind, dialogs.subject, selectedFolder)
    }
}
