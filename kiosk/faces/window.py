"""The window of one face: loads its screen, and unloads it before the face goes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QColor
from PySide6.QtQuick import QQuickView

from kiosk.faces.keyboard_wedge.scanner import KeyboardWedge
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter

MINIMUM_SIZE = QSize(1024, 768)
_QML_IMPORT_PATH = Path(__file__).parents[2]


class FaceWindow(QQuickView):
    """Shows a face's screen, and receives the hand scanner whatever has the focus.

    Raise RuntimeError with QML's own errors if the screen cannot be loaded.
    """

    def __init__(
        self,
        face: QObject,
        module: str,
        screen: str,
        *,
        title: str,
        language: Language,
        router: ScanRouter,
    ) -> None:
        super().__init__()
        self._is_locked = False
        self._face = face  # Python would drop it while QML still reads it
        self.keyboard_wedge = KeyboardWedge(self)
        self.router = router
        self.keyboard_wedge.scanned.connect(router.scan)
        self.engine().addImportPath(str(_QML_IMPORT_PATH))
        language.changed.connect(self.engine().retranslate)
        self.setTitle(title)
        self.setMinimumSize(MINIMUM_SIZE)
        self.resize(MINIMUM_SIZE)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.setInitialProperties({"face": face})
        self._load(module, screen)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.unload)

    @property
    def theme(self) -> QObject:
        """The theme's singleton: scheme, text size and motion are set on it."""
        theme = self.engine().singletonInstance("kiosk.faces.theme", "Theme")
        if not isinstance(theme, QObject):
            raise TypeError("the look has no theme")
        return theme

    def set_appearance(self, scheme: str, text_scale: float, *, motion: bool) -> None:
        """Set the colour scheme, the text size and whether there is motion."""
        self.theme.setProperty("scheme", scheme)
        self.theme.setProperty("textScale", text_scale)
        self.theme.setProperty("reducedMotion", not motion)
        self.setColor(QColor(self.theme.property("ground")))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Unload the screen after the close event; ignore the event while locked."""
        if self._is_locked:
            event.ignore()
            return
        super().closeEvent(event)
        QTimer.singleShot(0, self.unload)

    def lock(self) -> None:
        """Hide the cursor, stay on top, and refuse to be closed."""
        self._is_locked = True
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFlags(
            self.flags()
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )

    def unlock(self) -> None:
        """Allow the window to be closed again."""
        self._is_locked = False
        self.unsetCursor()

    def show_closed_page(self, *, guests: bool) -> None:
        """Replace the face's screen with a page that says it is closed."""
        self.unload()
        self.setInitialProperties({"guests": guests})
        self._load("kiosk.faces.theme", "ClosedPage")

    def unload(self) -> None:
        """Unload the screen while its face still exists."""
        self.keyboard_wedge.detach()
        self.setSource(QUrl())

    def _load(self, module: str, screen: str) -> None:
        self.loadFromModule(module, screen)
        if self.status() is QQuickView.Status.Error:
            messages = "\n".join(error.toString() for error in self.errors())
            self.unload()
            raise RuntimeError(f"{screen} cannot be shown:\n{messages}")
        self.setColor(QColor(self.theme.property("ground")))
