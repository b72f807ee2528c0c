"""A new event of what an organiser knows at first, or like one that was."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from kiosk.domain.datetimes import FIRST_YEAR, LAST_YEAR, to_utc
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.folding import split_parts
from kiosk.domain.people.person_fields import FieldIssue, InvalidFieldsError
from kiosk.domain.text import LANGUAGES, LocalizedText
from kiosk.domain.tidy import one_line

DEFAULT_TIMEZONE = "Europe/Amsterdam"
_MAX_ID = 64
_MAX_TEXT = 1000
_MAX_DAYS = 366
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?")
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRequest:
    """What is typed of a new event; empty texts are made up for, or those of ``like``.

    ``title`` is in every language, ``titles`` by language. ``day`` and ``last_day`` are
    written as 2026-03-05, ``starts`` and ``ends`` as 17:00.
    """

    title: str = ""
    titles: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    organiser: str = ""
    day: str = ""
    last_day: str = ""
    starts: str = ""
    ends: str = ""
    id: str = ""
    timezone: str = ""
    languages: tuple[str, ...] = ()


def make_event(
    request: EventRequest, taken: Collection[str], zone: str, like: Event | None = None
) -> Event:
    """Return a new event, in a time zone unless one is asked for.

    ``taken`` are the ids that are kept already. Raise InvalidFieldsError with all that
    is missing or wrong.
    """
    draft = _Draft(request, like)
    name = request.timezone or (like.timezone if like else zone)
    known_zone = draft.zone(name)
    title = draft.title()
    place = draft.text("place", request.place, like.venue if like else {})
    host = like.organiser if like else place or {"": request.organiser}
    organiser = draft.text("organiser", request.organiser, host)
    starts_at, ends_at = draft.times(known_zone)
    event_id = draft.event_id(taken, title, starts_at)
    if draft.issues or starts_at is None or ends_at is None:
        raise InvalidFieldsError(draft.issues)
    known: dict[str, Any] = {
        "id": event_id,
        "title": title,
        "venue": place,
        "organiser": organiser,
        "starts_at": starts_at,
        "ends_at": ends_at,
        "timezone": name,
        "languages": request.languages or (like.languages if like else LANGUAGES),
    }
    if like is None:
        return Event(**known)
    days = starts_at.astimezone(known_zone).date() - like.local(like.starts_at).date()
    moved = _moved(like, days, known_zone)
    privacy = replace(moved.privacy, forgotten={}, stop_list=())
    return replace(moved, **known, privacy=privacy)


@dataclass(slots=True)
class _Draft:
    request: EventRequest
    like: Event | None
    issues: list[FieldIssue] = field(default_factory=list)

    def add(self, name: str, fault: KnownFault) -> None:
        self.issues.append(FieldIssue(name, fault))

    def title(self) -> LocalizedText:
        titles = {
            code: text
            for code, typed in self.request.titles.items()
            if (text := one_line(typed))
        }
        known = self.like.title if self.like else {}
        return titles or self.text("title", self.request.title, known)

    def text(self, name: str, typed: str, known: LocalizedText) -> LocalizedText:
        text = one_line(typed)
        if len(text) > _MAX_TEXT:
            self.add(
                name, KnownFault("This is longer than {most} letters.", most=_MAX_TEXT)
            )
        if not text and not known:
            self.add(name, KnownFault("This is empty, and an event needs it."))
        return {"": text} if text else known

    def zone(self, name: str) -> ZoneInfo:
        try:
            return ZoneInfo(name)
        except (OSError, ValueError, KeyError):
            self.add(
                "timezone",
                KnownFault(
                    "“{name}” is no time zone; write one such as Europe/Amsterdam.",
                    name=name,
                ),
            )
            return ZoneInfo(DEFAULT_TIMEZONE)

    def times(self, zone: ZoneInfo) -> tuple[datetime | None, datetime | None]:
        """Return when it starts and ends; like another event at the same hours."""
        first = self._day("day", self.request.day)
        last = (
            self._day("last_day", self.request.last_day)
            if self.request.last_day
            else first
        )
        like = self.like
        starts = self._time(
            "starts", self.request.starts, like.starts_at if like else None
        )
        ends = self._time("ends", self.request.ends, like.ends_at if like else None)
        if like is not None and first and not self.request.last_day:
            last = first + (
                like.local(like.ends_at).date() - like.local(like.starts_at).date()
            )
        if first is None or last is None or starts is None or ends is None:
            return None, None
        if first == last and ends <= starts and not like:
            last += timedelta(days=1)  # it ends after midnight
        if not first <= last <= first + timedelta(days=_MAX_DAYS):
            self.add(
                "last_day",
                KnownFault("The last day is before the first, or over a year on."),
            )
            return None, None
        return (
            to_utc(datetime.combine(first, starts), zone),
            to_utc(datetime.combine(last, ends), zone),
        )

    def _day(self, name: str, typed: str) -> date | None:
        text = typed.strip()
        if not text:
            self.add(name, KnownFault("An event needs a day, written as 2026-03-05."))
            return None
        try:
            day = date.fromisoformat(text)
        except ValueError:
            day = None
        if day is None or not FIRST_YEAR < day.year < LAST_YEAR:
            self.add(
                name,
                KnownFault("“{text}” is no day; write it as 2026-03-05.", text=text),
            )
            return None
        return day

    def _time(self, name: str, typed: str, known: datetime | None) -> time | None:
        text = typed.strip()
        if not text and known is not None and self.like:
            return self.like.local(known).time()
        if not text:
            self.add(
                name,
                KnownFault("An event needs the times of its start and end, as 17:00."),
            )
            return None
        match = _TIME.fullmatch(text)
        try:
            if match:
                return time(int(match[1]), int(match[2] or 0))
        except ValueError:
            pass
        self.add(name, KnownFault("“{text}” is no time; write it as 17:00.", text=text))
        return None

    def event_id(
        self, taken: Collection[str], title: LocalizedText, at: datetime | None
    ) -> str:
        if typed := self.request.id.strip():
            if typed in taken:
                self.add(
                    "id", KnownFault("There is an event “{id}” already.", id=typed)
                )
            elif not _is_id(typed):
                self.add(
                    "id",
                    KnownFault(
                        "“{id}” is no short name: use lowercase letters, digits and "
                        "hyphens, {most} characters at the most.",
                        id=typed,
                        most=_MAX_ID,
                    ),
                )
            return typed
        words = split_parts(next(iter(title.values()), ""))
        letters = (re.sub("[^a-z0-9]", "", word) for word in words)
        stem = "-".join(filter(None, letters))[:48].strip("-") or "event"
        stem = f"{stem}-{at.year}" if at and str(at.year) not in stem else stem
        return next(name for name in _numbered(stem) if name not in taken)


def _is_id(text: str) -> bool:
    return len(text) <= _MAX_ID and bool(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text))


def _numbered(stem: str) -> Iterator[str]:
    yield stem
    number = 2
    while True:
        yield f"{stem}-{number}"
        number += 1


def _moved(value: _T, by: timedelta, zone: ZoneInfo) -> _T:
    """Return a part of an event with its days moved, at the same hours of the clock."""
    moved: Any = value
    if isinstance(value, datetime):
        local = value.astimezone(zone).replace(tzinfo=None)
        moved = to_utc(local + by, zone)
    elif isinstance(value, date):
        moved = value + by
    elif isinstance(value, tuple):
        moved = tuple(_moved(part, by, zone) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        moved = replace(
            value,
            **{
                part.name: _moved(getattr(value, part.name), by, zone)
                for part in fields(value)
            },
        )
    return moved  # type: ignore[no-any-return]  # of the same type
