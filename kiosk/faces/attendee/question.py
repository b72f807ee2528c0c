"""The question that stands between a guest and the door, and its answer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.answer import Answer
from kiosk.faces.attendee.programme import Row
from kiosk.faces.attendee.verdict import ask
from kiosk.faces.attendee.visit import Visit
from kiosk.faces.language import Language
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeQuestion(QObject):
    """Asks one question of one guest, who answers it once."""

    changed = Signal()
    answered = Signal(object, str)

    def __init__(self, language: Language, tongue: Callable[[Answer], str]) -> None:
        super().__init__()
        self._tongue = tongue
        self._visit: Visit | None = None
        language.changed.connect(self.changed)

    @Property("QVariantMap", notify=changed)
    def asked(self) -> Row:
        """Say what is asked, and which answers there are."""
        if (visit := self._visit) is None:
            return {}
        return ask(visit, self._tongue(visit.answer))

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Take the guest's answer; a second touch is none."""
        if (visit := self._visit) is not None:
            self._visit = None
            self.answered.emit(visit, answer)

    def take(self, visit: Visit | None) -> None:
        """Ask whom this visit is of; else nobody."""
        self._visit = visit
        if visit is not None:
            self.changed.emit()
