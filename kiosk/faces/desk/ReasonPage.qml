import QtQuick

ReasonForm {
    id: page

    required property DeskFace face
    readonly property DeskReason asked: face.reason
    readonly property var titles: ({ // words by key
            "undo": qsTr("Take back “%1” of %2?").arg(DeskWords.verdict(asked.entry)[0]).arg(asked.time),
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

    title: titles[asked.kind] ?? ""
    name: asked.name
    label: asked.kind === "name" ? qsTr("Full name") : qsTr("Reason")
    written: asked.kind === "name" ? asked.name : ""
    problem: asked.problem
    action: actions[asked.kind] ?? ""
    reasons: usual[asked.kind] ?? []
    onSubmitted: reason => asked.submit(reason)
    onCancelled: asked.close()
}
