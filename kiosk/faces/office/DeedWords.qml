pragma Singleton

import QtQml

QtObject {
    function text(undo: OfficeUndo): string {
        switch (undo.deed) {
        case Office.Deed.ADDED:
            return qsTr("%1 is registered.").arg(undo.name);
        case Office.Deed.EDITED:
            return undo.name !== "" ? qsTr("%1 was changed.").arg(undo.name) : qsTr("%n person(s) were changed.", "", undo.count);
        case Office.Deed.MERGED:
            return qsTr("Two registrations are one now.");
        case Office.Deed.IMPORTED:
            return qsTr("%n person(s) were taken in or changed.", "", undo.count);
        case Office.Deed.UNDONE:
            return qsTr("Taken back. It is as it was before.");
        case Office.Deed.FAILED:
            return undo.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(undo.reference) : undo.sentence;
        }
        return "";
    }
}
