"""A part of an event as a form: its fields as text, and what was typed read back."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any, TypeAlias
from zoneinfo import ZoneInfo

from kiosk.domain.event import AgendaKind, CheckpointKind, Event, Reentry
from kiosk.domain.event_snags import Place
from kiosk.domain.question import QuestionKind
from kiosk.domain.text import Text, is_language_code
from kiosk.domain.tidy import one_line, paragraphs

Typed: TypeAlias = Mapping[str, Any]
"""What is in the fields, by their names: text, or a list of speakers' ids."""

YES, NO = "yes", "no"
_DIGITS = 6
"""Of a capacity, at the most."""
_TIME = re.compile(r"(?:(\d{4})-(\d\d?)-(\d\d?)[ T]+)?(\d\d?)[:.](\d\d)")


class Kind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    PROSE = "prose"
    TIME = "time"
    NUMBER = "number"
    LINES = "lines"
    CHOICE = "choice"
    YES = "yes"
    ROOM = "room"
    PEOPLE = "people"
    OPTIONS = "options"
    ZONE = "zone"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a part; ``spoken`` ones are there once for each language."""

    name: str
    kind: Kind = Kind.LINE
    spoken: bool = False
    needed: bool = False
    choices: tuple[StrEnum, ...] = ()


class Unreadable(Exception):  # noqa: N818  what was typed, no error of ours
    """What was typed is no time or no number, by the fields' names."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        super().__init__(", ".join(problems))
        self.problems = problems


def _spoken(name: str, kind: Kind = Kind.LINE) -> Field:
    return Field(name, kind, spoken=True)


_HOURS = (Field("opens_at", Kind.TIME), Field("closes_at", Kind.TIME))
FIELDS: Mapping[str, tuple[Field, ...]] = {
    "event": (
        *map(_spoken, ("title", "series")),
        Field("starts_at", Kind.TIME, needed=True),
        Field("ends_at", Kind.TIME, needed=True),
        *map(_spoken, ("venue", "address", "organiser", "fee")),
        Field("url"),
        Field("capacity", Kind.NUMBER),
        _spoken("description", Kind.PROSE),
        Field("languages", Kind.LANGUAGES),
        Field("timezone", Kind.ZONE),
    ),
    "admission": (
        *_HOURS,
        Field("automatic_exit_at", Kind.TIME),
        Field("reentry", Kind.CHOICE, choices=tuple(Reentry)),
        Field("find_own", Kind.YES),
    ),
    "agenda": (
        Field("starts_at", Kind.TIME, needed=True),
        Field("ends_at", Kind.TIME, needed=True),
        _spoken("title"),
        Field("kind", Kind.CHOICE, choices=tuple(AgendaKind)),
        Field("room", Kind.ROOM),
        _spoken("description", Kind.PROSE),
    ),
    "talk": (_spoken("title"), Field("speakers", Kind.PEOPLE)),
    "speaker": (
        Field("name"),
        Field("affiliation"),
        _spoken("bio", Kind.PROSE),
        Field("portrait"),
        Field("links", Kind.LINES),
    ),
    "material": (_spoken("title"), Field("url")),
    "question": (
        _spoken("text"),
        Field("kind", Kind.CHOICE, choices=tuple(QuestionKind)),
        _spoken("options", Kind.OPTIONS),
        Field("required", Kind.YES),
    ),
    "checkpoint": (
        Field("name"),
        Field("kind", Kind.CHOICE, choices=tuple(CheckpointKind)),
        Field("capacity", Kind.NUMBER),
        *_HOURS,
        Field("categories", Kind.LINES),
    ),
}


def table(part: Place) -> str:
    """Say which kind of part it is."""
    return next(str(step) for step in reversed(part) if isinstance(step, str))


def names(event: Event, part: Place) -> Sequence[tuple[str, Field, str]]:
    """List a part's fields by name; of a spoken one, each language's."""
    found = []
    for field in FIELDS[table(part)]:
        for code in event.languages if field.spoken else ("",):
            name = f"{field.name}@{code}" if code else field.name
            found.append((name, field, code))
    return found


def shown(event: Event, part: Place, entry: object) -> dict[str, Any]:
    """Tell a part as its fields show it."""
    return {
        name: _shown(event, field, code, getattr(entry, field.name))
        for name, field, code in names(event, part)
    }


def filled(event: Event, part: Place, entry: Any, typed: Typed) -> Any:  # noqa: ANN401  any part
    """Give a part with what was typed in its fields; raises Unreadable."""
    problems: dict[str, str] = {}
    changes: dict[str, Any] = {}
    before = shown(event, part, entry)
    for name, field, code in names(event, part):
        value = typed.get(name, before[name])
        if value == before[name]:
            continue
        if field.spoken:
            text = changes.get(field.name, getattr(entry, field.name))
            say = _chosen if field.kind is Kind.OPTIONS else _said
            changes[field.name] = say(event, field, text, code, value)
            continue
        try:
            changes[field.name] = _read(event, field, value)
        except ValueError as error:
            problems[name] = str(error)
    if problems:
        raise Unreadable(problems)
    return replace(entry, **changes)


def told(event: Event, moment: datetime) -> str:
    """Tell a time, with its date where the event lasts longer than a day."""
    local, first = event.local(moment), event.local(event.starts_at).date()
    return f"{local:%H:%M}" if local.date() == first else f"{local:%Y-%m-%d %H:%M}"


def _shown(event: Event, field: Field, code: str, value: Any) -> Any:  # noqa: ANN401  any field's
    if field.kind is Kind.OPTIONS:
        return "\n".join(one.get(code, one.get("", "")) for one in value)
    if field.spoken:
        return value.get(code, value.get("", ""))
    if field.kind is Kind.TIME:
        return _shown_time(event, field, value)
    if value is None:
        return ""
    showing: Mapping[Kind, Callable[[Any], Any]] = {
        Kind.LINES: "\n".join,
        Kind.PEOPLE: list,
        Kind.YES: lambda holds: YES if holds else NO,
        Kind.LANGUAGES: " ".join,
    }
    return showing.get(field.kind, str)(value)


def _shown_time(event: Event, field: Field, value: datetime | None) -> str:
    if value is None:
        return ""
    if field.name == "starts_at" and value == event.starts_at:
        return f"{event.local(value):%Y-%m-%d %H:%M}"
    return told(event, value)


def _said(event: Event, field: Field, text: Text, code: str, typed: str) -> Text:
    """Give a text with other words in a language; none at all is no text."""
    clean = paragraphs if field.kind is Kind.PROSE else one_line
    every = {one: text.get(one, text.get("", "")) for one in event.languages}
    rest = {one: words for one, words in text.items() if one and one not in every}
    said = {
        one: words
        for one, words in (rest | every | {code: clean(typed)}).items()
        if words
    }
    if set(said) == set(event.languages) and len(set(said.values())) == 1:
        return {"": next(iter(said.values()))}
    return said


def _chosen(
    event: Event, field: Field, options: tuple[Text, ...], code: str, typed: str
) -> tuple[Text, ...]:
    """Give what can be chosen, with other words in a language: one a line."""
    lines = typed.split("\n")
    none: Text = {}
    texts = [*options, *[none] * (len(lines) - len(options))]
    lines += [""] * (len(texts) - len(lines))
    pairs = zip(texts, lines, strict=True)
    said = [_said(event, field, text, code, line) for text, line in pairs]
    return tuple(one for one in said if one)


def _read(event: Event, field: Field, typed: Any) -> Any:  # noqa: ANN401  any field's
    """Read a field; raises ValueError with the problem's name."""
    readers: Mapping[Kind, Callable[[Any], Any]] = {
        Kind.LINE: one_line,
        Kind.ROOM: one_line,
        Kind.NUMBER: _number,
        Kind.LINES: _lines,
        Kind.PEOPLE: tuple,
        Kind.YES: lambda said: said == YES,
        Kind.ZONE: _zone,
        Kind.LANGUAGES: _languages,
    }
    if field.kind is Kind.TIME:
        return _time(event, typed, needed=field.needed)
    if field.kind is Kind.CHOICE:
        return next(one for one in field.choices if one == typed)
    return readers[field.kind](typed)


def _lines(typed: str) -> tuple[str, ...]:
    return tuple(filter(None, map(one_line, typed.split("\n"))))


def _zone(typed: str) -> str:
    try:
        return ZoneInfo(typed.strip()).key
    except (OSError, ValueError, KeyError):
        raise ValueError("zone") from None


def _languages(typed: str) -> tuple[str, ...]:
    codes = tuple(dict.fromkeys(typed.replace(",", " ").split()))
    if not codes or not all(map(is_language_code, codes)):
        raise ValueError("languages")
    return codes


def _number(typed: str) -> int | None:
    if not typed.strip():
        return None
    if not typed.strip().isdecimal() or len(typed.strip()) > _DIGITS:
        raise ValueError("number")
    return int(typed)


def _time(event: Event, typed: str, *, needed: bool) -> datetime | None:
    if not typed.strip() and not needed:
        return None
    found = _TIME.fullmatch(typed.strip())
    if found is None:
        raise ValueError("time")
    year, month, day, hour, minute = found.groups()
    try:
        on = event.local(event.starts_at).date()
        if year:
            on = date(int(year), int(month), int(day))
        local = datetime(
            on.year, on.month, on.day, int(hour), int(minute), tzinfo=event.zone
        )
        return local.astimezone(UTC)
    except (ValueError, OverflowError):
        raise ValueError("time") from None
