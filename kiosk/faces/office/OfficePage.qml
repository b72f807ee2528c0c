import QtQuick
import QtQuick.Layouts
import kiosk.faces.theme

FocusScope {
    id: page

    property string title: ""
    property string detail: ""
    property alias actions: deeds.data
    property alias notes: notices.data
    default property alias content: body.data

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space(2.5)
        anchors.topMargin: Theme.space(2)
        spacing: Theme.space(1.5)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space(1)

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 2

                Heading {
                    Layout.fillWidth: true
                    text: page.title
                    size: OfficeTheme.headline
                    lineHeight: 1
                    maximumLineCount: 1
                }
                Body {
                    Layout.fillWidth: true
                    visible: text !== ""
                    text: page.detail
                    size: OfficeTheme.body
                    quiet: true
                    maximumLineCount: 1
                }
            }
            RowLayout {
                id: deeds

                Layout.alignment: Qt.AlignTop
                spacing: Theme.space(1)
            }
        }
        ColumnLayout {
            id: notices

            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.space(1)
        }
        Item {
            id: body

            Layout.fillWidth: true
            Layout.fillHeight: true
        }
    }
}
