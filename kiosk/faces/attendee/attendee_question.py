"""The question that a guest answers before going in."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.faces.attendee.attendee_verdict import AskedQuestion, question_texts
from kiosk.faces.attendee.attendee_views import QuestionView
from kiosk.faces.attendee.scan_session import ScanResult
from kiosk.faces.language import Language
from kiosk.faces.properties import Property

QML_IMPORT_NAME = "kiosk.faces.attendee"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class AttendeeQuestion(QObject):
    """Asks one question of one guest, who answers it once."""

    answered = Signal(object, str)

    def __init__(
        self, language: Language, language_for: Callable[[CheckInResult], str]
    ) -> None:
        super().__init__()
        self._language_for = language_for
        self._scan_result: ScanResult | None = None
        self._number = 0
        self._question_view = QuestionView(AskedQuestion())
        language.changed.connect(self._refresh)

    @Property(QuestionView, constant=True)
    def asked(self) -> QuestionView:
        """The question with its answers."""
        return self._question_view

    @Slot(str)
    def answer(self, answer: str) -> None:
        """Emit the guest's answer; a second touch is ignored."""
        if (scan_result := self._scan_result) is not None:
            self._scan_result = None
            self.answered.emit(scan_result, answer)

    def set_scan_result(self, scan_result: ScanResult | None) -> None:
        """Ask the guest of this scan; None asks nobody."""
        self._scan_result = scan_result
        self._number += scan_result is not None
        self._refresh()

    def _refresh(self) -> None:
        if (scan_result := self._scan_result) is not None:
            language = self._language_for(scan_result.result)
            self._question_view.set_value(
                question_texts(scan_result, language, number=self._number)
            )
