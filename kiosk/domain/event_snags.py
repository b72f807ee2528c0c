"""What does not agree within an event: its times, and who and what is named in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from kiosk.domain.event import AgendaItem, Event
from kiosk.domain.question import QuestionKind
from kiosk.domain.text import Text

Place: TypeAlias = tuple[str | int, ...]
"""Where in an event: a table, which one, and a field, by the names of event files."""


@dataclass(frozen=True, slots=True)
class Missing:
    """A text that must not be empty."""

    place: Place


@dataclass(frozen=True, slots=True)
class Backwards:
    """An end that is not after its beginning, which is called ``name``."""

    place: Place
    end: datetime
    name: str
    begin: datetime


@dataclass(frozen=True, slots=True)
class Twice:
    """A name that another one has already, the one at ``first``."""

    place: Place
    name: str
    first: int


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name of nothing: of no checkpoint or no speaker."""

    place: Place
    name: str
    kind: str
    known: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Miscounted:
    """More or fewer options than a question can have."""

    place: Place
    least: int
    most: int


Snag: TypeAlias = Missing | Backwards | Twice | Unknown | Miscounted


def snags(event: Event, *, rooms_known: bool) -> Iterator[Snag]:
    """Find what does not agree; a room is looked up only if rooms are known."""
    yield from _missing(event)
    yield from _times(event)
    yield from _twice(
        "checkpoint", "name", [at.name.casefold() for at in event.checkpoints]
    )
    yield from _twice("speaker", "id", [speaker.id for speaker in event.speakers])
    yield from _questions(event)
    yield from _twice("question", "id", [question.id for question in event.questions])
    for index, item in enumerate(event.agenda):
        yield from _item(event, index, item, rooms_known=rooms_known)


def _missing(event: Event) -> Iterator[Snag]:
    for name in ("title", "venue", "organiser"):
        yield from _needs(("event", name), getattr(event, name))
    for index, at in enumerate(event.checkpoints):
        yield from _needs(("checkpoint", index, "name"), at.name)
    for index, speaker in enumerate(event.speakers):
        yield from _needs(("speaker", index, "name"), speaker.name)
    for index, material in enumerate(event.materials):
        yield from _needs(("material", index, "title"), material.title)
        yield from _needs(("material", index, "url"), material.url)


def _questions(event: Event) -> Iterator[Snag]:
    for index, question in enumerate(event.questions):
        yield from _needs(("question", index, "text"), question.text)
        choice = question.kind is QuestionKind.CHOICE
        least, most = (2, 6) if choice else (0, 0)
        if not least <= len(question.options) <= most:
            yield Miscounted(("question", index, "options"), least, most)


def _needs(place: Place, value: Text | str) -> Iterator[Snag]:
    if not value:
        yield Missing(place)


def _times(event: Event) -> Iterator[Snag]:
    admission = event.admission
    yield from _after(("event", "ends_at"), event.ends_at, "starts_at", event.starts_at)
    place: Place = ("admission", "closes_at")
    yield from _after(place, admission.closes_at, "opens_at", admission.opens_at)
    out, place = admission.automatic_exit_at, ("admission", "automatic_exit_at")
    yield from _after(place, out, "the event's starts_at", event.starts_at)
    yield from _after(place, out, "opens_at", admission.opens_at)
    for index, at in enumerate(event.checkpoints):
        place = ("checkpoint", index, "closes_at")
        yield from _after(place, at.closes_at, "opens_at", at.opens_at)


def _after(
    place: Place, end: datetime | None, name: str, begin: datetime | None
) -> Iterator[Snag]:
    if end and begin and end <= begin:
        yield Backwards(place, end, name, begin)


def _item(
    event: Event, index: int, item: AgendaItem, *, rooms_known: bool
) -> Iterator[Snag]:
    place: Place = ("agenda", index)
    yield from _needs((*place, "title"), item.title)
    if item.ends_at < item.starts_at:
        yield Backwards((*place, "ends_at"), item.ends_at, "starts_at", item.starts_at)
    rooms = {at.name.casefold(): at.name for at in event.checkpoints}
    if rooms_known and item.room and item.room.casefold() not in rooms:
        known = tuple(rooms.values())
        yield Unknown((*place, "room"), item.room, "checkpoint", known)
    speakers = tuple(speaker.id for speaker in event.speakers)
    for number, talk in enumerate(item.talk):
        where = (*place, "talk", number)
        yield from _needs((*where, "title"), talk.title)
        for name in talk.speakers:
            if name not in speakers:
                yield Unknown((*where, "speakers"), name, "speaker's id", speakers)


def _twice(table: str, key: str, names: Sequence[str]) -> Iterator[Snag]:
    for index, name in enumerate(names):
        if (first := names.index(name)) < index:
            yield Twice((table, index, key), name, first)
