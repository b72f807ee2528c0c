import QtQuick
import QtQuick.Layouts

OfficeField {
    id: field

    required property PersonForm form
    required property string name

    readonly property string qmlName: name.replace(/_(.)/g, (whole, letter) => letter.toUpperCase())

    Layout.fillWidth: true
    Layout.alignment: Qt.AlignTop
    text: form.values[qmlName]
    problem: form.problems[qmlName]
    onEdited: form.type(name, text)
    onFinished: form.save()
    onAccepted: {
        if (form.adding)
            form.register();
        else
            form.save();
    }
}
