import QtQuick

ReasonForm {
    id: page

    required property DeskFace face
    readonly property DeskReason form: face.reason
    readonly property OutcomeSign entry: OutcomeSign {
        outcome: page.form.entry
    }
    readonly property bool asksName: form.kind === Desk.Form.NAME

    title: {
        switch (form.kind) {
        case Desk.Form.UNDO:
            return qsTr("Take back “%1” of %2?").arg(entry.words).arg(form.time);
        case Desk.Form.OVERRIDE:
            return qsTr("Let in all the same?");
        case Desk.Form.BADGE:
            return qsTr("Print a further badge?");
        case Desk.Form.NAME:
            return qsTr("What is the right name?");
        }
        return "";
    }
    name: form.name
    label: asksName ? qsTr("Full name") : qsTr("Reason")
    written: asksName ? form.nameToCorrect : ""
    problem: form.problem
    action: {
        switch (form.kind) {
        case Desk.Form.UNDO:
            return qsTr("Undo");
        case Desk.Form.OVERRIDE:
            return qsTr("Let in");
        case Desk.Form.BADGE:
            return qsTr("Print badge");
        case Desk.Form.NAME:
            return qsTr("Save the name");
        }
        return "";
    }
    reasons: {
        switch (form.kind) {
        case Desk.Form.UNDO:
            return [qsTr("Wrong person"), qsTr("Scanned by mistake"), qsTr("Did not go in")];
        case Desk.Form.OVERRIDE:
            return [qsTr("The organiser agrees"), qsTr("Paid at the desk"), qsTr("Identity checked")];
        case Desk.Form.BADGE:
            return [qsTr("Lost"), qsTr("Misprinted"), qsTr("Wrong name")];
        }
        return [];
    }
    onSubmitted: reason => form.submit(reason)
    onCancelled: form.close()
}
