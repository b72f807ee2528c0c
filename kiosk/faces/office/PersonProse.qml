import QtQuick
import QtQuick.Layouts

OfficeProse {
    id: field

    required property PersonForm form
    required property string name

    Layout.fillWidth: true
    text: form.values[name]
    problem: form.problems[name]
    onEdited: form.type(name, text)
    onFinished: form.save()
}
