import QtQuick
import kiosk.faces.look

Column {
    id: banners

    required property DeskFace face

    bottomPadding: trouble.height + stations.height + printers.height > 0 ? Theme.space(1.5) : 0

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
        face: banners.face
    }
    PrinterBanners {
        id: printers

        width: parent.width
        printers: banners.face.printers
    }
}
