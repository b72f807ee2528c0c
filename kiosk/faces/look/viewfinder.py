"""The live picture, painted, since without a GPU Qt's own video output stays black."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import QBrush, QGuiApplication, QPainter, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.faces.look.camera_view import CameraView

QML_IMPORT_NAME = "kiosk.faces.look"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Viewfinder(QQuickPaintedItem):
    """Shows a camera's picture with round corners, and asks for it in its own size."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._view: CameraView | None = None
        self._radius = 0.0
        self.visibleChanged.connect(self._ask)

    @Slot(CameraView, float)
    def watch(self, view: CameraView, radius: float) -> None:
        """Show this camera from now on."""
        self._view, self._radius = view, radius
        view.pictured.connect(self.update)
        view.changed.connect(self.update)
        self._ask()

    @Slot()
    def leave(self) -> None:
        """Ask for no more pictures."""
        if self._view is not None:
            self._view.pictured.disconnect(self.update)
            self._view.changed.disconnect(self.update)
            self._view.show_at(QSize())
            self._view = None

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Ask for pictures in the new size."""
        super().geometryChange(new, old)
        self._ask()

    def paint(self, painter: QPainter) -> None:
        """Paint the last picture."""
        if self._view is None or self._view.image.isNull():
            return
        image = self._view.image
        brush = QBrush(image)
        across, down = self.width() / image.width(), self.height() / image.height()
        brush.setTransform(QTransform.fromScale(across, down))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        whole = QRectF(QPointF(), QSizeF(self.width(), self.height()))
        painter.drawRoundedRect(whole, self._radius, self._radius)

    def _ask(self) -> None:
        if self._view is None:
            return
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        size = QSizeF(self.width() * ratio, self.height() * ratio).toSize()
        self._view.show_at(size if self.isVisible() else QSize())
