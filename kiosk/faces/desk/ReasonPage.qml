import QtQuick

ReasonForm {
    id: page

    required property DeskFace face
    readonly property DeskReason form: face.reason
    readonly property var titles: ({ // words by key
            "undo": qsTr("Take back “%1” of %2?").arg(DeskWords.verdict(form.entry)[0]).arg(form.time),
            "override": qsTr("Let in all the same?"),
            "badge": qsTr("Print a further badge?"),
            "name": qsTr("What is the right name?")
        })
    readonly property var actions: ({ // words by key
            "undo": qsTr("Undo"),
            "override": qsTr("Let in"),
            "badge": qsTr("Print badge"),
            "name": qsTr("Save the name")
        })
    readonly property var usual: ({ // words by key
            "undo": [qsTr("Wrong person"), qsTr("Scanned by mistake"), qsTr("Did not go in")],
            "override": [qsTr("The organiser agrees"), qsTr("Paid at the desk"), qsTr("Identity checked")],
            "badge": [qsTr("Lost"), qsTr("Misprinted"), qsTr("Wrong name")]
        })

    title: titles[form.kind] ?? ""
    name: form.name
    label: form.kind === "name" ? qsTr("Full name") : qsTr("Reason")
    written: form.kind === "name" ? form.name : ""
    problem: form.problem
    action: actions[form.kind] ?? ""
    reasons: usual[form.kind] ?? []
    onSubmitted: reason => form.submit(reason)
    onCancelled: form.close()
}
