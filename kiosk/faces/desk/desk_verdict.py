"""The verdict on the last scan or check-in, until the next replaces it."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.faces.desk.action_result import ActionResult
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.desk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class DeskVerdict(QObject):
    """The outcome and the sentence of the last verdict."""

    changed = Signal()
    given = Signal()
    sounded = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._result: ActionResult | None = None
        self._language = "en"

    @Property(bool, notify=changed)
    def shown(self) -> bool:
        """Return whether a verdict is shown."""
        return self._result is not None

    @Property(int, notify=changed)
    def outcome(self) -> Desk.Outcome:
        """Return the outcome that is shown."""
        return self._result.outcome if self._result else Desk.Outcome.NONE

    @Property(str, notify=changed)
    def sentence(self) -> str:
        """Return the sentence for staff."""
        return self._result.say(self._language) if self._result else ""

    @Property(int, notify=changed)
    def count(self) -> int:
        """Return how many of a party were admitted."""
        return self._result.count if self._result else 0

    @Property(bool, notify=changed)
    def overridable(self) -> bool:
        """Return whether staff may admit the person all the same."""
        return bool(self._result and self._result.overridable)

    def show(self, result: ActionResult, language: str) -> None:
        """Show the verdict of a result."""
        self._result, self._language = result, language
        self.changed.emit()
        self.given.emit()
        if result.sound is not None:
            self.sounded.emit(result.sound)

    def set_language(self, language: str) -> None:
        """Show the verdict in another language."""
        self._language = language
        self.changed.emit()

    def clear(self) -> None:
        """Clear the verdict."""
        if self._result is not None:
            self._result = None
            self.changed.emit()
