"""A code that guests scan from the screen, dark on white whatever the scheme."""

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QPainter
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1

_QUIET = 4
"""Modules around the code that readers ask for."""


@QmlElement
class CodePicture(QQuickPaintedItem):
    """Paints a QR code in whole pixels, as large as they allow."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[bool]] = []

    @Slot(str)
    def show(self, text: str) -> None:
        """Show this text from now on; nothing shows nothing."""
        self._rows = _symbol(text) if text else []
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the code in the middle."""
        painter.fillRect(QRectF(self.boundingRect()), Qt.GlobalColor.white)
        if not self._rows:
            return
        across = len(self._rows) + 2 * _QUIET
        unit = max(1, int(min(self.width(), self.height()) / across))
        left = (int(self.width()) - unit * len(self._rows)) // 2
        top = (int(self.height()) - unit * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(
                        *(left + x * unit, top + y * unit, unit, unit),
                        Qt.GlobalColor.black,
                    )


def _symbol(text: str) -> list[list[bool]]:
    """Make a symbol of UTF-8, which is what phones take bytes for."""
    import qrcode  # noqa: PLC0415  for one page alone

    made = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_L, border=0)
    made.add_data(text.encode(), optimize=0)
    made.make()
    return [[bool(dark) for dark in row] for row in made.get_matrix()]
