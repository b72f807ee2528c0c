"""What came of a scan at the organiser's screen, with no name but the given one."""

from dataclasses import dataclass, replace

from kiosk.domain.answer import Answer
from kiosk.domain.event import Event
from kiosk.domain.verdict import Refused
from kiosk.domain.words import sentences


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictLine:
    """What the wall says of a scan; ``key`` names the outcome, empty before one."""

    key: str = ""
    sentence: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An answer that the wall may show."""

    answer: Answer
    event: Event

    def say(self, language: str) -> VerdictLine:
        """Say it to staff: the given name alone, and no notes."""
        person = self.answer.registration
        bare = person and replace(
            person, name=person.greeting_name, attention="", note=""
        )
        answer = replace(self.answer, registration=bare)
        sentence = sentences(answer, self.event, language).staff
        return VerdictLine(key=self._key, sentence=sentence)

    @property
    def _key(self) -> str:
        verdict = self.answer.verdict
        if isinstance(verdict, Refused):
            return verdict.refusal.value
        return self.answer.outcome.value


@dataclass(frozen=True, slots=True)
class Failed:
    """A scan that could not be taken: a fault's sentence, or a bug's reference."""

    sentence: str
    reference: str

    def say(self, _language: str) -> VerdictLine:
        """Say that nobody was checked in."""
        return VerdictLine(
            key="fault", sentence=self.sentence, reference=self.reference
        )
