"""The verdict on a scan at the organiser's screen, with the given name alone."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.admission.verdict import Refused
from kiosk.domain.admission.verdict_sentences import verdict_sentences
from kiosk.domain.event.event import Event
from kiosk.faces.face_context import FaceContext
from kiosk.faces.organiser.organiser_enums import Organiser
from kiosk.faces.theme.legible import legible_result
from kiosk.service.check_in import Scan


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictTexts:
    """The outcome of a scan with its texts."""

    outcome: Organiser.Outcome = Organiser.Outcome.NONE
    sentence: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredScan:
    """The result of a scan, which the screen may show."""

    result: CheckInResult
    event: Event

    def texts(self, language: str) -> VerdictTexts:
        """Return the texts for staff: the given name alone, and no notes."""
        person = legible_result(self.result).registration
        public = person and replace(
            person, name=person.greeting_name, attention="", note=""
        )
        answer = replace(self.result, registration=public)
        sentence = verdict_sentences(answer, self.event, language).staff
        return VerdictTexts(outcome=self._outcome, sentence=sentence)

    @property
    def _outcome(self) -> Organiser.Outcome:
        verdict = self.result.verdict
        if isinstance(verdict, Refused):
            return Organiser.Outcome[verdict.refusal.name]
        return Organiser.Outcome[self.result.outcome.name]


@dataclass(frozen=True, slots=True)
class FailedScan:
    """A scan that failed: a fault's sentence, or a bug's reference."""

    sentence: str
    reference: str

    def texts(self, _language: str) -> VerdictTexts:
        """Return the texts that nobody was checked in."""
        return VerdictTexts(
            outcome=Organiser.Outcome.FAULT,
            sentence=self.sentence,
            reference=self.reference,
        )


def check_code(
    context: FaceContext,
    check_in: Callable[[Scan], CheckInResult],
    code: str,
    alternatives: tuple[str, ...],
) -> AnsweredScan:
    """Check a code in, as the desk would; return the result with its event."""
    result = check_in(
        Scan(
            event=context.event,
            station=context.station,
            checkpoint=context.checkpoint,
            source=ScanSource.DESK,
            code=code,
            others=alternatives,
        )
    )
    with context.store.reading() as reader:
        event = reader.events.find(context.event)
    if event is None:
        raise LookupError("the event of a scan that was just taken")
    return AnsweredScan(result, event)
