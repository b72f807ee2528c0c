import QtQuick
import kiosk.faces.theme

Column {
    id: banners

    required property DeskFace face
    readonly property bool brief: face.notices.count > 1 && Window.height < Theme.scaled(820)

    bottomPadding: error.height + stations.height + printers.height > 0 ? Theme.space(1.5) : 0

    NoticeStrip {
        width: parent.width
        symbol: "door-out"
        meaning: "exit"
        loud: true
        text: banners.face.statusBar.exitMode ? qsTr("Exit: every scan is of somebody who leaves. Ctrl O makes this an entrance again.") : ""
    }
    NoticeStrips {
        width: parent.width
        face: banners.face
    }
    CaseStrip {
        width: parent.width
        face: banners.face
    }
    ErrorBanner {
        id: error

        width: parent.width
        error: banners.face.error
    }
    StationBanners {
        id: stations

        width: parent.width
        brief: banners.brief
        face: banners.face
    }
    PrinterBanners {
        id: printers

        width: parent.width
        brief: banners.brief
        printers: banners.face.printers
    }
}
