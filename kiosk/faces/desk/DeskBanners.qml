import QtQuick
import kiosk.faces.look

Column {
    id: banners

    required property DeskFace face
    readonly property bool brief: face.notices.count > 1 && Window.height < Theme.scaled(820)

    bottomPadding: trouble.height + stations.height + printers.height > 0 ? Theme.space(1.5) : 0

    TidingsStrip {
        width: parent.width
        symbol: "door-out"
        meaning: "exit"
        loud: true
        text: banners.face.bar.leaving ? qsTr("Exit: every scan is of somebody who leaves. Ctrl O makes this an entrance again.") : ""
    }
    HubStrips {
        width: parent.width
        face: banners.face
    }
    TroubleBanner {
        id: trouble

        width: parent.width
        trouble: banners.face.trouble
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
