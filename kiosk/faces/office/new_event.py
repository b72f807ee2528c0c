"""The form of a new event: a valid one in a minute, all mistakes at their fields."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.event.event import Event
from kiosk.domain.event.privacy import Privacy
from kiosk.domain.people.folding import fold
from kiosk.domain.text import localize
from kiosk.domain.tidy import one_line
from kiosk.faces.office.event_dates import moved, parse_day, parse_time
from kiosk.faces.office.office_enums import Office
from kiosk.faces.properties import Property
from kiosk.faces.view import View

QML_IMPORT_NAME = "kiosk.faces.office"
QML_IMPORT_MAJOR_VERSION = 1

Problem = Office.Problem
ZONE = "Europe/Amsterdam"
"""Of an event that is made without another like it."""
MAX_ID = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEventTexts:
    """The fields as they were typed."""

    title: str = ""
    first_day: str = ""
    last_day: str = ""
    starts: str = ""
    ends: str = ""
    venue: str = ""
    organiser: str = ""
    dutch: bool = True
    english: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEventProblems:
    """What is wrong in each field."""

    title: Problem = Problem.NONE
    first_day: Problem = Problem.NONE
    last_day: Problem = Problem.NONE
    starts: Problem = Problem.NONE
    ends: Problem = Problem.NONE
    venue: Problem = Problem.NONE
    organiser: Problem = Problem.NONE
    languages: Problem = Problem.NONE


@QmlElement
class NewEventTextsView(View[NewEventTexts]):
    """The fields of a new event for QML."""


@QmlElement
class NewEventProblemsView(View[NewEventProblems]):
    """What is wrong in the fields of a new event, for QML."""


@QmlElement
class NewEvent(QObject):
    """A new event, from nothing or like another one with its dates moved."""

    changed = Signal()

    def __init__(self, keep: Callable[[Event], None], parent: QObject) -> None:
        super().__init__(parent)
        self._keep = keep
        self._events: Sequence[Event] = ()
        self._language = "en"
        self._like: Event | None = None
        self._values = NewEventTextsView(NewEventTexts())
        self._problems = NewEventProblemsView(NewEventProblems())

    @Property(NewEventTextsView, constant=True)
    def values(self) -> NewEventTextsView:
        """Return the fields as they were typed."""
        return self._values

    @Property(NewEventProblemsView, constant=True)
    def problems(self) -> NewEventProblemsView:
        """Return what is wrong in each field."""
        return self._problems

    @Property(str, notify=changed)
    def like(self) -> str:
        """Return the title of the event that this one is like."""
        return localize(self._like.title, self._language) if self._like else ""

    def update(self, events: Sequence[Event], language: str) -> None:
        """Update the kept events."""
        self._events, self._language = events, language

    @Slot()
    def begin(self) -> None:
        """Begin with an empty form; the organiser is that of the latest event."""
        latest = self._events[-1] if self._events else None
        organiser = localize(latest.organiser, self._language) if latest else ""
        venue = localize(latest.venue, self._language) if latest else ""
        self._like = None
        self._show(NewEventTexts(organiser=organiser, venue=venue))

    @Slot(str)
    def copy(self, event_id: str) -> None:
        """Begin with an event like another one."""
        event = next((event for event in self._events if event.id == event_id), None)
        if event is None:
            return
        self._like = event
        start, end = event.local(event.starts_at), event.local(event.ends_at)
        self._show(
            NewEventTexts(
                title=localize(event.title, self._language),
                starts=f"{start:%H:%M}",
                ends=f"{end:%H:%M}",
                venue=localize(event.venue, self._language),
                organiser=localize(event.organiser, self._language),
                dutch="nl" in event.languages,
                english="en" in event.languages,
            )
        )

    @Slot(str, str)
    def type(self, name: str, text: str) -> None:
        """Keep what is typed."""
        self._set(name, text)

    @Slot(str, bool)
    def check(self, name: str, wanted: bool) -> None:  # noqa: FBT001  a slot
        """Choose a language, or no longer."""
        self._set(name, wanted)

    @Slot()
    def save(self) -> None:
        """Make the event, or show everything that is wrong."""
        event, problems = make_event(self._values.value, self._like, self._taken_ids)
        self._problems.set_value(problems)
        if event is not None:
            self._keep(event)

    @property
    def _taken_ids(self) -> frozenset[str]:
        return frozenset(event.id for event in self._events)

    def _set(self, name: str, value: str | bool) -> None:  # noqa: FBT001  a field's
        changes: dict[str, Any] = {name: value}
        self._values.set_value(replace(self._values.value, **changes))
        field = "languages" if isinstance(value, bool) else name
        problems = replace(self._problems.value, **{field: Problem.NONE})
        self._problems.set_value(problems)

    def _show(self, texts: NewEventTexts) -> None:
        self._values.set_value(texts)
        self._problems.set_value(NewEventProblems())
        self.changed.emit()


def make_event(
    texts: NewEventTexts, like: Event | None, taken: frozenset[str]
) -> tuple[Event | None, NewEventProblems]:
    """Return the event of a form and no problems, or None and all of them."""
    first, last = parse_day(texts.first_day), parse_day(texts.last_day)
    starts, ends = parse_time(texts.starts), parse_time(texts.ends)
    problems = _find_problems(texts, first, last, starts, ends)
    is_valid = not any(asdict(problems).values())
    if first is None or starts is None or ends is None or not is_valid:
        return None, problems
    zone = like.zone if like else ZoneInfo(ZONE)
    title = one_line(texts.title)
    values: dict[str, Any] = {
        "id": _free_id(title, first, taken),
        "title": _text(title, like.title if like else None),
        "starts_at": _at(first, starts, zone),
        "ends_at": _at(last or first, ends, zone),
        "venue": _text(one_line(texts.venue), like.venue if like else None),
        "organiser": _text(one_line(texts.organiser), like.organiser if like else None),
        "languages": tuple(
            code
            for code, wanted in (("en", texts.english), ("nl", texts.dutch))
            if wanted
        ),
        "privacy": (like.privacy if like else Privacy()).with_history(Privacy()),
    }
    if like is None:
        return Event(timezone=ZONE, **values), problems
    days = (first - like.local(like.starts_at).date()).days
    return replace(moved(like, days), **values), problems


def _find_problems(
    texts: NewEventTexts,
    first: date | None,
    last: date | None,
    starts: time | None,
    ends: time | None,
) -> NewEventProblems:
    def missing(text: str) -> Problem:
        return Problem.NONE if one_line(text) else Problem.MISSING

    def parsed(text: str, value: object, problem: Problem) -> Problem:
        return missing(text) or (problem if value is None else Problem.NONE)

    last_problem = Problem.NONE
    if texts.last_day.strip():
        last_problem = Problem.NO_DATE if last is None else Problem.NONE
        if first and last and last < first:
            last_problem = Problem.BACKWARDS
    end_problem = parsed(texts.ends, ends, Problem.NO_TIME)
    is_one_day = not last or last == first
    if is_one_day and starts and ends and ends <= starts:
        end_problem = Problem.BACKWARDS
    return NewEventProblems(
        title=missing(texts.title),
        first_day=parsed(texts.first_day, first, Problem.NO_DATE),
        last_day=last_problem,
        starts=parsed(texts.starts, starts, Problem.NO_TIME),
        ends=end_problem,
        venue=missing(texts.venue),
        organiser=missing(texts.organiser),
        languages=Problem.NONE if texts.dutch or texts.english else Problem.NO_LANGUAGE,
    )


def _at(day: date, at: time, zone: ZoneInfo) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)


def _text(typed: str, before: Mapping[str, str] | None) -> Mapping[str, str]:
    """Return a text for all languages; one that was not changed keeps its own."""
    return before if before and typed in before.values() else {"": typed}


def _free_id(title: str, day: date, taken: frozenset[str]) -> str:
    words = re.sub(r"[^a-z0-9]+", "-", fold(title)).strip("-")[:MAX_ID].strip("-")
    stem = f"{words or 'event'}-{day:%Y-%m-%d}"
    candidates = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 3))]
    return next(name for name in candidates if name not in taken)
