"""A verdict as the screen shows it: its page, and its texts in the guest's language."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import assert_never

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.doors import doors_at, may_return
from kiosk.domain.admission.verdict import (
    Admitted,
    Left,
    OpenQuestion,
    Refusal,
    Refused,
    SeeDesk,
    needs_desk,
)
from kiosk.domain.admission.verdict_sentences import said_by_rule, verdict_sentences
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState
from kiosk.domain.bidi import fill
from kiosk.domain.event.dates import format_at, format_time
from kiosk.domain.event.event import (
    DEFAULT_CHECKPOINT,
    AgendaItem,
    CheckpointKind,
    Event,
)
from kiosk.domain.event.event_question import SKIPPED
from kiosk.domain.text import LocalizedText, localize
from kiosk.faces.attendee import page_texts
from kiosk.faces.attendee.attendee_enums import Attendee
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.attendee.mend import mend_of
from kiosk.faces.attendee.scan_session import ScanResult
from kiosk.faces.theme.fonts import has_glyphs

MAX_MINUTES_AHEAD = 60
"""Up to so many minutes ahead the page tells minutes, beyond them a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRow:
    """An item of the programme with its time and room."""

    when: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictPageTexts:
    """The texts of a verdict's page.

    Each scan has its own ``number``, so that two equal verdicts are each shown.
    The page stays for ``lasts`` milliseconds.
    """

    number: int = 0
    lasts: int = 0
    heading: str = ""
    mend: Attendee.Mend = Attendee.Mend.NOTHING
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

    Each guest's has its own ``number``, so that two equal questions are each asked.
    """

    number: int = 0
    text: str = ""
    answers: tuple[AnswerRow, ...] = ()
    back: str = ""


def page_for(result: CheckInResult) -> Attendee.Page:
    """Return the page that shows this result."""
    match result.verdict:
        case Admitted():
            return Attendee.Page.WELCOME
        case Left():
            return Attendee.Page.GOODBYE
        case SeeDesk(question=OpenQuestion.ANSWER):
            return Attendee.Page.QUESTION
        case SeeDesk() | Refused() as verdict:
            return Attendee.Page.DESK if needs_desk(verdict) else Attendee.Page.HINT
        case never:
            assert_never(never)


def timeout_for(scan_result: ScanResult, timeouts: AttendeeTimeouts) -> int:
    """Return for how long a result stays: longer while the badge is being printed."""
    if page_for(scan_result.result) is Attendee.Page.QUESTION:
        return timeouts.question
    badge = scan_result.badge
    is_coming = badge is not None and badge.in_progress and badge.trouble is None
    return timeouts.badge if is_coming else timeouts.verdict


def verdict_texts(
    scan_result: ScanResult | None,
    language_for: Callable[[CheckInResult], str],
    *,
    number: int,
    lasts: int,
) -> VerdictPageTexts:
    """Return the texts of a scan's result, in the language of ``language_for``."""
    if scan_result is None:
        return VerdictPageTexts(number=number)
    language = language_for(scan_result.result)
    result, event = scan_result.result, scan_result.event
    sentence = verdict_sentences(result, event, language).visitor
    is_greeting = isinstance(result.verdict, Admitted | Left)
    greeting = (
        sentence.rstrip(".") if _has_name_glyphs(result) else sentence.split(",")[0]
    )
    badge = scan_result.badge
    return VerdictPageTexts(
        number=number,
        lasts=lasts,
        heading=greeting if is_greeting else _heading(result, event, language),
        mend=mend_of(result.verdict),
        sentence=_sentence(scan_result, language, sentence),
        badge=localize(badge_text(badge), language) if badge else "",
        badge_at=badge_at(badge) if badge else Attendee.BadgeAt.NOWHERE,
        rows=tuple(_rows(result, event, language)),
        done=localize(page_texts.DONE, language),
        more_time=localize(page_texts.MORE_TIME, language),
    )


def question_texts(
    scan_result: ScanResult, language: str, *, number: int
) -> AskedQuestion:
    """Return a question with its possible answers, in a language."""
    result, event = scan_result.result, scan_result.event
    question_id = (
        result.verdict.question_id if isinstance(result.verdict, SeeDesk) else ""
    )
    question = next(
        (candidate for candidate in event.questions if candidate.id == question_id),
        None,
    )
    if question is None:
        return AskedQuestion(number=number)
    option_texts = (
        [page_texts.YES, page_texts.NO] if not question.options else question.options
    )
    options = [*zip(question.values, option_texts, strict=True)]
    if not question.required:
        options.append((SKIPPED, page_texts.SKIP))
    return AskedQuestion(
        number=number,
        text=localize(question.text, language),
        answers=tuple(
            AnswerRow(value=value, text=localize(text, language))
            for value, text in options
        ),
        back=localize(page_texts.CANCEL, language),
    )


def badge_text(badge: BadgeJob) -> LocalizedText:
    """Return how far a badge has come, or what stops it and where to go instead."""
    if badge.trouble is not None:
        return page_texts.TROUBLE[badge.trouble]
    if badge.state is BadgeState.SENT and badge.settled:
        return page_texts.HANDED_OVER
    return page_texts.BADGE[badge.state]


def badge_at(badge: BadgeJob) -> Attendee.BadgeAt:
    """Return where to find the badge."""
    if badge.trouble or badge.state in {BadgeState.FAILED, BadgeState.UNKNOWN}:
        return Attendee.BadgeAt.DESK
    is_done = badge.state is BadgeState.DONE
    return Attendee.BadgeAt.READY if is_done else Attendee.BadgeAt.PRINTER


def _has_name_glyphs(result: CheckInResult) -> bool:
    """Return whether the fonts have all letters of the guest's name."""
    registration = result.registration
    return registration is not None and has_glyphs(registration.greeting_name)


def _heading(result: CheckInResult, event: Event, language: str) -> str:
    verdict = result.verdict
    if needs_desk(verdict) or not isinstance(verdict, Refused):
        return localize(page_texts.HELP, language)
    text, limit = page_texts.HINTS[verdict.refusal], verdict.again_at or verdict.limit
    opens_at = doors_at(event, DEFAULT_CHECKPOINT, result.at).opens_at
    if verdict.refusal is Refusal.TOO_EARLY and limit == opens_at:
        text = page_texts.DOORS_OPEN
    if verdict.rule and verdict.rule.again:
        text = page_texts.COME_IN_AGAIN
    at = format_at(limit, result.at, event, language) if limit else ""
    return fill(localize(text, language), {"at": at, "place": verdict.place})


def _sentence(scan_result: ScanResult, language: str, catalogue_sentence: str) -> str:
    """Return the sentence under the heading."""
    verdict = scan_result.result.verdict
    if own_words := said_by_rule(verdict, language):
        return own_words
    match verdict:
        case Admitted() | Left():
            return _reentry_sentence(scan_result.result, scan_result.event, language)
        case SeeDesk(question=OpenQuestion.ANSWER):
            second_texts = [] if scan_result.found else [page_texts.ONCE_MORE]
            return " ".join(
                localize(text, language) for text in (page_texts.NOT_YET, *second_texts)
            )
        case Refused(refusal=refusal) if (
            refusal in page_texts.ADVICE and not needs_desk(verdict)
        ):
            return localize(page_texts.ADVICE[refusal], language)
        case Refused(refusal=refusal) as verdict if needs_desk(verdict):
            is_told = refusal in page_texts.TOLD_ALOUD or scan_result.result.offline
            expected_there = localize(page_texts.EXPECTED_THERE, language)
            return catalogue_sentence if is_told else expected_there
        case _:
            return catalogue_sentence


def _reentry_sentence(result: CheckInResult, event: Event, language: str) -> str:
    """Return that the code admits again, for a guest who leaves and may come back."""
    is_known = isinstance(result.verdict, Left) and result.verdict.mark is None
    returns = is_known and may_return(event, result.at)
    return localize(page_texts.COME_BACK, language) if returns else ""


def _rows(result: CheckInResult, event: Event, language: str) -> list[TimedRow]:
    """Return what is on now and next, for a guest who was admitted."""
    if not isinstance(result.verdict, Admitted):
        return []
    current, next_item = event.now_and_next(result.at)
    timed = ((current, _until), (next_item, _from))
    return [
        TimedRow(
            when=when(item, result, event, language)
            + _room_text(item, result, event, language),
            title=localize(item.title, language),
        )
        for item, when in timed
        if item is not None
    ]


def _until(item: AgendaItem, _: CheckInResult, event: Event, language: str) -> str:
    ends = format_time(item.ends_at, event)
    return localize(page_texts.NOW, language).format(time=ends)


def _from(item: AgendaItem, result: CheckInResult, event: Event, language: str) -> str:
    """Return how soon an item begins; beyond an hour, at what time."""
    minutes = -((result.at - item.starts_at) // timedelta(minutes=1))
    if minutes > MAX_MINUTES_AHEAD:
        start_text = format_at(item.starts_at, result.at, event, language)
        return localize(page_texts.BEGINS, language).format(at=start_text)
    text = page_texts.BEGINS_NEXT_MINUTE if minutes == 1 else page_texts.BEGINS_SOON
    return localize(text, language).format(minutes=minutes)


def _room_text(
    item: AgendaItem, result: CheckInResult, event: Event, language: str
) -> str:
    rooms = [
        checkpoint.name
        for checkpoint in event.checkpoints
        if checkpoint.kind is CheckpointKind.ROOM
    ]
    if item.room in rooms and item.room == result.checkpoint:
        return localize(page_texts.IN_THIS_ROOM, language)
    return f" · {item.room}" if item.room else ""
