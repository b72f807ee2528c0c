"""A QR code that guests scan from the screen, dark on white in every scheme."""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1

_QUIET_ZONE = 4
"""The quiet zone around a code, in modules, that ISO/IEC 18004 requires."""


@QmlElement
class QrCodeItem(QQuickPaintedItem):
    """Paints a QR code in whole pixels, as large as the item allows."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._modules: list[list[bool]] = []

    @Slot(str)
    def show(self, text: str) -> None:
        """Show the code of a text; an empty text shows nothing."""
        self._modules = _encode(text) if text else []
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the code in the middle of the item."""
        painter.fillRect(QRectF(self.boundingRect()), Qt.GlobalColor.white)
        if not self._modules:
            return
        modules_across = len(self._modules) + 2 * _QUIET_ZONE
        module_size = max(1, int(min(self.width(), self.height()) / modules_across))
        left = (int(self.width()) - module_size * len(self._modules)) // 2
        top = (int(self.height()) - module_size * len(self._modules)) // 2
        for y, row in enumerate(self._modules):
            for x, is_dark in enumerate(row):
                if is_dark:
                    painter.fillRect(
                        *(
                            left + x * module_size,
                            top + y * module_size,
                            module_size,
                            module_size,
                        ),
                        Qt.GlobalColor.black,
                    )


def _encode(text: str) -> list[list[bool]]:
    """Return the modules of a text in UTF-8, which is how phones read bytes."""
    import qrcode  # noqa: PLC0415  for one page alone

    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=0)
    code.add_data(text.encode(), optimize=0)
    code.make()
    return [[bool(module) for module in row] for row in code.get_matrix()]
