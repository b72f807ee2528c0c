"""Questions that guests answer at the attendee face before they go in."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from kiosk.domain.text import LocalizedText, localize

YES, NO, SKIPPED = "yes", "no", ""

QuestionAnswers: TypeAlias = tuple[tuple[str, str], ...]
"""Pairs of a question's id and the answer to it."""


class QuestionKind(StrEnum):
    """Kinds of questions: consent to something, or a choice of several."""

    CONSENT = "consent"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True, kw_only=True)
class EventQuestion:
    """One question to guests; it may be skipped unless ``required``."""

    id: str
    text: LocalizedText
    kind: QuestionKind = QuestionKind.CONSENT
    options: tuple[LocalizedText, ...] = ()
    required: bool = True

    @property
    def values(self) -> tuple[str, ...]:
        """Return the possible answers as they are stored."""
        if self.kind is QuestionKind.CONSENT:
            return (YES, NO)
        return tuple(localize(option, "en") for option in self.options)

    def accepts(self, answer: str) -> bool:
        """Return whether this is a possible answer."""
        return answer in self.values or (answer == SKIPPED and not self.required)


def valid_answers(
    questions: Iterable[EventQuestion], answers: QuestionAnswers
) -> QuestionAnswers:
    """Return the answers that are possible answers to these questions."""
    by_id = {question.id: question for question in questions}
    return tuple(
        (question_id, answer)
        for question_id, answer in answers
        if question_id in by_id and by_id[question_id].accepts(answer)
    )
