pragma Singleton

import QtQml

QtObject {
    function doing(work: int): string {
        switch (work) {
        case Office.Work.READING:
            return qsTr("Reading the list");
        case Office.Work.IMPORTING:
            return qsTr("Taking the people in");
        case Office.Work.EVENT:
            return qsTr("Opening the event");
        case Office.Work.TICKETS:
            return qsTr("Writing tickets");
        case Office.Work.BADGES:
            return qsTr("Writing badges");
        case Office.Work.QUEUE:
            return qsTr("Sending badges to the printer");
        case Office.Work.EXPORT:
            return qsTr("Writing files");
        case Office.Work.REPORT:
            return qsTr("Drawing the evening");
        case Office.Work.REHEARSAL:
            return qsTr("Rehearsing");
        }
        return qsTr("Working");
    }
    function text(task: OfficeTask): string {
        switch (task.state) {
        case Office.Task.BUSY:
            return task.total > 0 ? qsTr("%1: %2 of %3").arg(doing(task.work)).arg(task.done).arg(task.total) : qsTr("%1 …").arg(doing(task.work));
        case Office.Task.FAILED:
            return task.reference !== "" ? qsTr("Something went wrong; its code is %1.").arg(task.reference) : task.sentence;
        case Office.Task.STOPPED:
            return qsTr("Stopped. What was written until then is whole.");
        case Office.Task.DONE:
            return task.place !== "" ? qsTr("Done: %1").arg(task.place) : qsTr("Done.");
        }
        return "";
    }
}
