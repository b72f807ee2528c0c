"""A verdict as the screen shows it: which page, and the guest's own words on it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import assert_never

from kiosk.domain.answer import Answer
from kiosk.domain.badge import BadgeJob, BadgeState
from kiosk.domain.dates import at, clock_time
from kiosk.domain.event import AgendaItem, CheckpointKind, Event, Reentry
from kiosk.domain.question import SKIPPED
from kiosk.domain.text import Text, say
from kiosk.domain.verdict import Admitted, Left, Question, Refusal, Refused, SeeDesk
from kiosk.domain.words import sentences
from kiosk.faces.attendee import words
from kiosk.faces.attendee.enums import Attendee
from kiosk.faces.attendee.visit import Visit
from kiosk.faces.look.fonts import has_glyphs

SOON = 60
"""So many minutes ahead are told as minutes, more as a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRow:
    """What starts when and where."""

    when: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictWords:
    """What a verdict's page says; ``number`` counts scans, ``held`` is to stay longer.

    Each scan has a number of its own, so that two alike are each shown anew.
    """

    number: int = 0
    held: bool = False
    heading: str = ""
    sentence: str = ""
    badge: str = ""
    badge_at: Attendee.BadgeAt = Attendee.BadgeAt.NOWHERE
    rows: tuple[TimedRow, ...] = ()
    done: str = ""
    more_time: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """An answer that a guest may give."""

    value: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedQuestion:
    """A question with its answers, and the way back.

    Each guest's has a number of its own, so that two alike are each asked anew.
    """

    number: int = 0
    text: str = ""
    answers: tuple[AnswerRow, ...] = ()
    back: str = ""


def page_of(answer: Answer) -> Attendee.Page:
    """Name the page that shows this answer."""
    match answer.verdict:
        case Admitted():
            return Attendee.Page.WELCOME
        case Left():
            return Attendee.Page.GOODBYE
        case SeeDesk(question=Question.ANSWER):
            return Attendee.Page.QUESTION
        case SeeDesk():
            return Attendee.Page.DESK
        case Refused(refusal=Refusal.ALREADY_INSIDE):
            return Attendee.Page.INSIDE
        case Refused():
            return Attendee.Page.REFUSED
        case never:
            assert_never(never)


def tell(
    visit: Visit | None, tongue: Callable[[Answer], str], *, number: int, held: bool
) -> VerdictWords:
    """Put an answer into words of the language that ``tongue`` names for it."""
    if visit is None:
        return VerdictWords(number=number)
    language = tongue(visit.answer)
    answer, event = visit.answer, visit.event
    sentence = sentences(answer, event, language).visitor
    greets = isinstance(answer.verdict, Admitted | Left)
    greeting = sentence.rstrip(".") if _may_name(answer) else sentence.split(",")[0]
    badge = visit.badge
    return VerdictWords(
        number=number,
        held=held,
        heading=greeting if greets else _heading(answer, language),
        sentence=_sentence(visit, language, sentence),
        badge=say(badge_words(badge), language) if badge else "",
        badge_at=badge_at(badge) if badge else Attendee.BadgeAt.NOWHERE,
        rows=tuple(_rows(answer, event, language)),
        done=say(words.DONE, language),
        more_time=say(words.MORE_TIME, language),
    )


def ask(visit: Visit, language: str, *, number: int) -> AskedQuestion:
    """Put a question into words of a language, with the answers that one may give."""
    answer, event = visit.answer, visit.event
    asks = answer.verdict.asks if isinstance(answer.verdict, SeeDesk) else ""
    asked = next((one for one in event.questions if one.id == asks), None)
    if asked is None:
        return AskedQuestion(number=number)
    shown = [words.YES, words.NO] if not asked.options else asked.options
    given = [*zip(asked.values, shown, strict=True)]
    if not asked.required:
        given.append((SKIPPED, words.SKIP))
    return AskedQuestion(
        number=number,
        text=say(asked.text, language),
        answers=tuple(
            AnswerRow(value=value, text=say(text, language)) for value, text in given
        ),
        back=say(words.CANCEL, language),
    )


def badge_words(badge: BadgeJob) -> Text:
    """Say how far a badge has come, or what holds it up and where to go instead."""
    if badge.trouble is not None:
        return words.TROUBLE[badge.trouble]
    if badge.state is BadgeState.SENT and badge.settled:
        return words.HANDED_OVER
    return words.BADGE[badge.state]


def badge_at(badge: BadgeJob) -> Attendee.BadgeAt:
    """Tell where to look for the badge."""
    if badge.trouble or badge.state in {BadgeState.FAILED, BadgeState.UNKNOWN}:
        return Attendee.BadgeAt.DESK
    done = badge.state is BadgeState.DONE
    return Attendee.BadgeAt.READY if done else Attendee.BadgeAt.PRINTER


def _may_name(answer: Answer) -> bool:
    """Whether the screen has letters for the guest's name; no boxes in their place."""
    person = answer.registration
    return person is not None and has_glyphs(person.greeting_name)


def _heading(answer: Answer, language: str) -> str:
    match answer.verdict:
        case Refused(refusal=Refusal.ALREADY_INSIDE, used_up=used_up):
            return say(words.USED_UP if used_up else words.INSIDE, language)
        case Refused(refusal=refusal):
            return say(words.REFUSED[refusal], language)
        case _:
            return say(words.SEE_DESK, language)


def _sentence(visit: Visit, language: str, catalogued: str) -> str:
    """Say what the heading does not; who left a question is not in."""
    match visit.answer.verdict:
        case Admitted() | Left():
            return _farewell(visit.answer, visit.event, language)
        case SeeDesk(question=Question.ANSWER):
            again = [] if visit.found else [words.ONCE_MORE]
            return " ".join(say(one, language) for one in (words.NOT_YET, *again))
        case _:
            return catalogued


def _farewell(answer: Answer, event: Event, language: str) -> str:
    """Tell one who leaves that the code will do again, where it will."""
    known = isinstance(answer.verdict, Left) and answer.verdict.mark is None
    again = event.admission.reentry is not Reentry.NEVER
    closes_at = event.admission.closes_at
    still = closes_at is None or answer.at < closes_at
    return say(words.COME_BACK, language) if known and again and still else ""


def _rows(answer: Answer, event: Event, language: str) -> list[TimedRow]:
    """Say what starts when and where, to somebody who comes in."""
    if not isinstance(answer.verdict, Admitted):
        return []
    current, coming = event.now_and_next(answer.at)
    timed = ((current, _until), (coming, _from))
    return [
        TimedRow(
            when=when(item, answer, event, language)
            + _where(item, answer, event, language),
            title=say(item.title, language),
        )
        for item, when in timed
        if item is not None
    ]


def _until(item: AgendaItem, _: Answer, event: Event, language: str) -> str:
    ends = clock_time(item.ends_at, event)
    return say(words.NOW, language).format(time=ends)


def _from(item: AgendaItem, answer: Answer, event: Event, language: str) -> str:
    """Say how soon something begins; from an hour on, at what time."""
    minutes = -((answer.at - item.starts_at) // timedelta(minutes=1))
    if minutes > SOON:
        begins = at(item.starts_at, answer.at, event, language)
        return say(words.BEGINS, language).format(at=begins)
    text = words.BEGINS_NEXT_MINUTE if minutes == 1 else words.BEGINS_SOON
    return say(text, language).format(minutes=minutes)


def _where(item: AgendaItem, answer: Answer, event: Event, language: str) -> str:
    rooms = [at.name for at in event.checkpoints if at.kind is CheckpointKind.ROOM]
    if item.room in rooms and item.room == answer.checkpoint:
        return say(words.IN_THIS_ROOM, language)
    return f" · {item.room}" if item.room else ""
