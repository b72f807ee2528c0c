"""The live picture, painted: without a GPU Qt's own video output stays black."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, QSizeF, Qt, Slot
from PySide6.QtGui import QBrush, QGuiApplication, QPainter, QTransform
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem

from kiosk.faces.theme.camera_view import CameraView

QML_IMPORT_NAME = "kiosk.faces.theme"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Viewfinder(QQuickPaintedItem):
    """Paints a camera's picture with round corners, and requests it in its own size."""

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._view: CameraView | None = None
        self._radius = 0.0
        self.visibleChanged.connect(self._request_size)

    @Slot(CameraView, float)
    def attach(self, view: CameraView, radius: float) -> None:
        """Show this camera."""
        self._view, self._radius = view, radius
        view.image_changed.connect(self.update)
        view.changed.connect(self.update)
        self._request_size()

    @Slot()
    def detach(self) -> None:
        """Request no more pictures."""
        if self._view is not None:
            self._view.image_changed.disconnect(self.update)
            self._view.changed.disconnect(self.update)
            self._view.request_size(QSize())
            self._view = None

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Request pictures of the new size."""
        super().geometryChange(new, old)
        self._request_size()

    def paint(self, painter: QPainter) -> None:
        """Paint the latest picture."""
        if self._view is None or self._view.image.isNull():
            return
        image = self._view.image
        brush = QBrush(image)
        scale_x, scale_y = self.width() / image.width(), self.height() / image.height()
        brush.setTransform(QTransform.fromScale(scale_x, scale_y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        bounds = QRectF(QPointF(), QSizeF(self.width(), self.height()))
        painter.drawRoundedRect(bounds, self._radius, self._radius)

    def _request_size(self) -> None:
        if self._view is None:
            return
        ratio = QGuiApplication.primaryScreen().devicePixelRatio()
        size = QSizeF(self.width() * ratio, self.height() * ratio).toSize()
        self._view.request_size(size if self.isVisible() else QSize())
