"""The window of one face: opened with its screen, emptied before the face goes."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QCloseEvent, QColor
from PySide6.QtQuick import QQuickView

from kiosk.faces.keyboard_wedge.scanner import KeyboardWedge
from kiosk.faces.language import Language
from kiosk.faces.scan_router import ScanRouter

SMALLEST = QSize(1024, 768)
_ABOVE_KIOSK = Path(__file__).parents[2]


class FaceWindow(QQuickView):
    """Shows a face's screen, and hears the hand scanner whatever has the focus.

    Raises RuntimeError with QML's own words when the screen cannot be loaded.
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
        self._locked = False
        self._face = face  # Python would drop it while QML still reads it
        self.scanner = KeyboardWedge(self)
        self.router = router
        self.scanner.scanned.connect(router.scan)
        self.engine().addImportPath(str(_ABOVE_KIOSK))
        language.changed.connect(self.engine().retranslate)
        self.setTitle(title)
        self.setMinimumSize(SMALLEST)
        self.resize(SMALLEST)
        self.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.setInitialProperties({"face": face})
        self._load(module, screen)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.empty)

    @property
    def theme(self) -> QObject:
        """The look's tokens, where settings set the scheme and the motion."""
        theme = self.engine().singletonInstance("kiosk.faces.look", "Theme")
        if not isinstance(theme, QObject):
            raise TypeError("the look has no theme")
        return theme

    def dress(self, scheme: str, text_scale: float, *, motion: bool) -> None:
        """Show everything in these colours and this size, moving or not."""
        self.theme.setProperty("scheme", scheme)
        self.theme.setProperty("textScale", text_scale)
        self.theme.setProperty("reducedMotion", not motion)
        self.setColor(QColor(self.theme.property("ground")))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Empty the view once whoever closed it is done; a locked one stays."""
        if self._locked:
            event.ignore()
            return
        super().closeEvent(event)
        QTimer.singleShot(0, self.empty)

    def lock(self) -> None:
        """Show no cursor, lie over all else, and let nobody close the window."""
        self._locked = True
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setFlags(
            self.flags()
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
        )

    def release(self) -> None:
        """Let the window be closed again."""
        self._locked = False
        self.unsetCursor()

    def put_out(self, *, guests: bool) -> None:
        """Show nothing of the face any more, only that it is closed."""
        self.empty()
        self.setInitialProperties({"guests": guests})
        self._load("kiosk.faces.look", "PutOutPage")

    def empty(self) -> None:
        """Take the screen down while its face is still there."""
        self.scanner.retire()
        self.setSource(QUrl())

    def _load(self, module: str, screen: str) -> None:
        self.loadFromModule(module, screen)
        if self.status() is QQuickView.Status.Error:
            words = "\n".join(error.toString() for error in self.errors())
            self.empty()
            raise RuntimeError(f"{screen} cannot be shown:\n{words}")
        self.setColor(QColor(self.theme.property("ground")))
