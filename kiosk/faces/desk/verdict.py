"""The verdict on the last scan or check-in, until the next one replaces it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.result import Result
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskVerdict(QObject):
    """What to say, and in which key."""

    changed = Signal()
    given = Signal()
    sounded = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._result: Result | None = None
        self._language = "en"

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Whether there is a verdict."""
        return self._result is not None

    @Property(str, notify=changed)
    def key(self) -> str:
        """Which verdict it is."""
        return self._result.key if self._result else ""

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Give the sentence for staff."""
        return self._result.say(self._language) if self._result else ""

    @Property(int, notify=changed)
    def count(self) -> int:
        """How many of a party came in."""
        return self._result.count if self._result else 0

    @Property(bool, notify=changed)
    def overridable(self) -> bool:
        """Whether staff may admit the person all the same."""
        return bool(self._result and self._result.overridable)

    def put(self, result: Result, language: str) -> None:
        """Give a verdict."""
        self._result, self._language = result, language
        self.changed.emit()
        self.given.emit()
        if result.sound is not None:
            self.sounded.emit(result.sound)

    def retell(self, language: str) -> None:
        """Say it in another language."""
        self._language = language
        self.changed.emit()

    def clear(self) -> None:
        """Take the verdict away."""
        if self._result is not None:
            self._result = None
            self.changed.emit()
