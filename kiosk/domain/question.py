"""What guests are asked at the attendee face before they go in, and their answers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kiosk.domain.ledger import EntryKind, LedgerEntry
from kiosk.domain.text import Text, say

YES, NO, SKIPPED = "yes", "no", ""

Answers: TypeAlias = tuple[tuple[str, str], ...]
"""A question's id and the answer to it, each."""


class QuestionKind(StrEnum):
    """Whether somebody agrees to something, or chooses one of several."""

    CONSENT = "consent"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuestion:
    """One thing to ask; what is not ``required`` may be skipped."""

    id: str
    text: Text
    kind: QuestionKind = QuestionKind.CONSENT
    options: tuple[Text, ...] = ()
    required: bool = True

    @property
    def values(self) -> tuple[str, ...]:
        """The answers as they are kept."""
        if self.kind is QuestionKind.CONSENT:
            return (YES, NO)
        return tuple(say(option, "en") for option in self.options)

    def takes(self, answer: str) -> bool:
        """Whether this is an answer to it."""
        return answer in self.values or (answer == SKIPPED and not self.required)


def fitting(questions: Iterable[EventQuestion], answers: Answers) -> Answers:
    """Leave out what answers no question."""
    asked = {question.id: question for question in questions}
    return tuple(
        (name, answer)
        for name, answer in answers
        if name in asked and asked[name].takes(answer)
    )


def answered(entries: Iterable[LedgerEntry]) -> Mapping[str, str]:
    """Read one person's answers from their entries, in ledger order; the last holds."""
    return {
        entry.mark or "": entry.reason or SKIPPED
        for entry in entries
        if entry.kind is EntryKind.ANSWER
    }
