"""The question that stands between a guest and the door, and its answer."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.answer import Answer
from kiosk.faces.attendee.verdict import AskedQuestion, ask
from kiosk.faces.attendee.views import QuestionView
from kiosk.faces.attendee.visit import Visit
from kiosk.faces.language import Language
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeQuestion(QObject):
    """Asks one question of one guest, who answers it once."""

    answered = Signal(object, str)

    def __init__(self, language: Language, tongue: Callable[[Answer], str]) -> None:
        super().__init__()
        self._tongue = tongue
        self._visit: Visit | None = None
        self._number = 0
        self._asked = QuestionView(AskedQuestion())
        language.changed.connect(self._renew)

    @Property(QuestionView, constant=True)
    def asked(self) -> QuestionView:
        """Say what is asked, and which answers there are."""
        return self._asked

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Take the guest's answer; a second touch is none."""
        if (visit := self._visit) is not None:
            self._visit = None
            self.answered.emit(visit, answer)

    def take(self, visit: Visit | None) -> None:
        """Ask whom this visit is of; else nobody."""
        self._visit = visit
        self._number += visit is not None
        self._renew()

    def _renew(self) -> None:
        if (visit := self._visit) is not None:
            tongue = self._tongue(visit.answer)
            self._asked.show(ask(visit, tongue, number=self._number))
