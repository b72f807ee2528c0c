"""Validation of an event: its times, and the names used in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from kiosk.domain.event.addresses import is_web_address
from kiosk.domain.event.event import AgendaItem, Event
from kiosk.domain.event.event_days import (
    EventDay,
    daily_hours,
    event_days,
    spanned_dates,
)
from kiosk.domain.event.event_question import QuestionKind
from kiosk.domain.text import LocalizedText

FieldPath: TypeAlias = tuple[str | int, ...]
"""A field of an event: table, index and key, as event files name them."""


@dataclass(frozen=True, slots=True)
class MissingTextIssue:
    """A text that must not be empty."""

    path: FieldPath


@dataclass(frozen=True, slots=True)
class EndBeforeStartIssue:
    """An end that is not after its start; ``start_name`` is the key of that start."""

    path: FieldPath
    end: datetime
    start_name: str
    start: datetime


@dataclass(frozen=True, slots=True)
class DuplicateNameIssue:
    """A name that is used already by the entry with index ``first``."""

    path: FieldPath
    name: str
    first: int


@dataclass(frozen=True, slots=True)
class UnknownNameIssue:
    """A name of no known checkpoint or speaker."""

    path: FieldPath
    name: str
    kind: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OptionCountIssue:
    """More or fewer options than a question of its kind can have."""

    path: FieldPath
    minimum: int
    maximum: int


@dataclass(frozen=True, slots=True)
class WebAddressIssue:
    """An address that does not lead to a web page."""

    path: FieldPath
    address: str


EventIssue: TypeAlias = (
    MissingTextIssue
    | EndBeforeStartIssue
    | DuplicateNameIssue
    | UnknownNameIssue
    | OptionCountIssue
    | WebAddressIssue
)


def find_issues(event: Event, *, rooms_known: bool) -> Iterator[EventIssue]:
    """Yield every issue of an event; rooms are checked only if rooms are known."""
    yield from _missing_texts(event)
    yield from _time_ranges(event)
    yield from _duplicates(
        "checkpoint",
        "name",
        [checkpoint.name.casefold() for checkpoint in event.checkpoints],
    )
    yield from _duplicates("speaker", "id", [speaker.id for speaker in event.speakers])
    yield from _option_counts(event)
    yield from _foreign_addresses(event)
    yield from _duplicates(
        "question", "id", [question.id for question in event.questions]
    )
    for index, item in enumerate(event.agenda):
        yield from _agenda_item(event, index, item, rooms_known=rooms_known)


def _missing_texts(event: Event) -> Iterator[EventIssue]:
    for name in ("title", "venue", "organiser"):
        yield from _require_text(("event", name), getattr(event, name))
    for index, checkpoint in enumerate(event.checkpoints):
        yield from _require_text(("checkpoint", index, "name"), checkpoint.name)
    for index, speaker in enumerate(event.speakers):
        yield from _require_text(("speaker", index, "name"), speaker.name)
    for index, material in enumerate(event.materials):
        yield from _require_text(("material", index, "title"), material.title)
        yield from _require_text(("material", index, "url"), material.url)


def _foreign_addresses(event: Event) -> Iterator[EventIssue]:
    yield from _require_web_address(("event", "url"), event.url)
    for index, speaker in enumerate(event.speakers):
        for link in speaker.links:
            yield from _require_web_address(("speaker", index, "links"), link)
    for index, material in enumerate(event.materials):
        yield from _require_web_address(("material", index, "url"), material.url)


def _require_web_address(path: FieldPath, address: str) -> Iterator[EventIssue]:
    if address and not is_web_address(address):
        yield WebAddressIssue(path, address)


def _option_counts(event: Event) -> Iterator[EventIssue]:
    for index, question in enumerate(event.questions):
        yield from _require_text(("question", index, "text"), question.text)
        choice = question.kind is QuestionKind.CHOICE
        minimum, maximum = (2, 6) if choice else (0, 0)
        if not minimum <= len(question.options) <= maximum:
            yield OptionCountIssue(("question", index, "options"), minimum, maximum)


def _require_text(path: FieldPath, value: LocalizedText | str) -> Iterator[EventIssue]:
    if not value:
        yield MissingTextIssue(path)


def _time_ranges(event: Event) -> Iterator[EventIssue]:
    admission = event.admission
    yield from _require_after(
        ("event", "ends_at"), event.ends_at, "starts_at", event.starts_at
    )
    path: FieldPath = ("admission", "closes_at")
    yield from _require_after(path, admission.closes_at, "opens_at", admission.opens_at)
    exit_at, path = admission.automatic_exit_at, ("admission", "automatic_exit_at")
    yield from _require_after(path, exit_at, "the event's starts_at", event.starts_at)
    yield from _require_after(path, exit_at, "opens_at", admission.opens_at)
    yield from _daily_hours(event)
    for index, checkpoint in enumerate(event.checkpoints):
        path = ("checkpoint", index, "closes_at")
        yield from _require_after(
            path, checkpoint.closes_at, "opens_at", checkpoint.opens_at
        )


def _daily_hours(event: Event) -> Iterator[EventIssue]:
    daily = event.admission.daily
    known = tuple(day.isoformat() for day in spanned_dates(event)) if daily else ()
    for index, hours in enumerate(daily):
        path: FieldPath = ("admission", "daily", index, "days")
        for name in map(date.isoformat, hours.days):
            if name not in known:
                yield UnknownNameIssue(path, name, "day of the event", known)
                return
    exit_before: datetime | None = None
    for day in event_days(event) if daily else ():
        yield from _hours_of_day(event, day, exit_before)
        exit_before = day.exit_at


def _hours_of_day(
    event: Event, day: EventDay, exit_before: datetime | None
) -> Iterator[EventIssue]:
    hours = daily_hours(event, day.date)
    if hours not in event.admission.daily:
        return
    path: FieldPath = ("admission", "daily", event.admission.daily.index(hours))
    opens_at, closes_at = day.opens_at, day.closes_at
    opens_name = "opens" if hours.opens else "two hours before the day's first item"
    yield from _require_after((*path, "closes"), closes_at, opens_name, opens_at)
    if hours.automatic_exit is not None:
        exit_path = (*path, "automatic_exit")
        yield from _require_after(exit_path, day.exit_at, opens_name, opens_at)
        if closes_at and day.exit_at < closes_at:
            yield EndBeforeStartIssue(exit_path, day.exit_at, "closes", closes_at)
    name = "the automatic exit of the day before"
    yield from _require_after((*path, "opens"), opens_at, name, exit_before)


def _require_after(
    path: FieldPath, end: datetime | None, start_name: str, start: datetime | None
) -> Iterator[EventIssue]:
    if end and start and end <= start:
        yield EndBeforeStartIssue(path, end, start_name, start)


def _agenda_item(
    event: Event, index: int, item: AgendaItem, *, rooms_known: bool
) -> Iterator[EventIssue]:
    path: FieldPath = ("agenda", index)
    yield from _require_text((*path, "title"), item.title)
    if item.ends_at < item.starts_at:
        yield EndBeforeStartIssue(
            (*path, "ends_at"), item.ends_at, "starts_at", item.starts_at
        )
    rooms = {
        checkpoint.name.casefold(): checkpoint.name for checkpoint in event.checkpoints
    }
    if rooms_known and item.room and item.room.casefold() not in rooms:
        known = tuple(rooms.values())
        yield UnknownNameIssue((*path, "room"), item.room, "checkpoint", known)
    speakers = {speaker.id: None for speaker in event.speakers}
    for number, talk in enumerate(item.talk):
        talk_path = (*path, "talk", number)
        yield from _require_text((*talk_path, "title"), talk.title)
        for name in talk.speakers:
            if name not in speakers:
                yield UnknownNameIssue(
                    (*talk_path, "speakers"), name, "speaker's id", tuple(speakers)
                )


def _duplicates(table: str, key: str, names: Sequence[str]) -> Iterator[EventIssue]:
    firsts: dict[str, int] = {}
    for index, name in enumerate(names):
        if (first := firsts.setdefault(name, index)) < index:
            yield DuplicateNameIssue((table, index, key), name, first)
