"""The fields of each part of an event, by its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.event.agenda_kind import AgendaKind
from kiosk.domain.event.event import CheckpointKind, Event, Reentry
from kiosk.domain.event.event_question import QuestionKind
from kiosk.domain.event.event_validation import FieldPath


class FieldKind(StrEnum):
    """The kind of a form field."""

    LINE = "line"
    PROSE = "prose"
    TIME = "time"
    NUMBER = "number"
    LINES = "lines"
    CHOICE = "choice"
    YES_NO = "yes"
    ROOM = "room"
    PEOPLE = "people"
    OPTIONS = "options"
    ZONE = "zone"
    LANGUAGES = "languages"


@dataclass(frozen=True, slots=True)
class FormField:
    """A field of a part; a translated one appears once for each language."""

    name: str
    kind: FieldKind = FieldKind.LINE
    translated: bool = False
    required: bool = False
    choices: tuple[StrEnum, ...] = ()


def _translated(name: str, kind: FieldKind = FieldKind.LINE) -> FormField:
    return FormField(name, kind, translated=True)


_HOURS = (FormField("opens_at", FieldKind.TIME), FormField("closes_at", FieldKind.TIME))
FIELDS: Mapping[str, tuple[FormField, ...]] = {
    "event": (
        *map(_translated, ("title", "series")),
        FormField("starts_at", FieldKind.TIME, required=True),
        FormField("ends_at", FieldKind.TIME, required=True),
        *map(_translated, ("venue", "address", "organiser", "fee")),
        FormField("url"),
        FormField("capacity", FieldKind.NUMBER),
        _translated("description", FieldKind.PROSE),
        FormField("languages", FieldKind.LANGUAGES),
        FormField("timezone", FieldKind.ZONE),
    ),
    "admission": (
        *_HOURS,
        FormField("automatic_exit_at", FieldKind.TIME),
        FormField("reentry", FieldKind.CHOICE, choices=tuple(Reentry)),
        FormField("find_own", FieldKind.YES_NO),
    ),
    "agenda": (
        FormField("starts_at", FieldKind.TIME, required=True),
        FormField("ends_at", FieldKind.TIME, required=True),
        _translated("title"),
        FormField("kind", FieldKind.CHOICE, choices=tuple(AgendaKind)),
        FormField("room", FieldKind.ROOM),
        _translated("description", FieldKind.PROSE),
    ),
    "talk": (_translated("title"), FormField("speakers", FieldKind.PEOPLE)),
    "speaker": (
        FormField("name"),
        FormField("affiliation"),
        _translated("bio", FieldKind.PROSE),
        FormField("portrait"),
        FormField("links", FieldKind.LINES),
    ),
    "material": (_translated("title"), FormField("url")),
    "question": (
        _translated("text"),
        FormField("kind", FieldKind.CHOICE, choices=tuple(QuestionKind)),
        _translated("options", FieldKind.OPTIONS),
        FormField("required", FieldKind.YES_NO),
    ),
    "checkpoint": (
        FormField("name"),
        FormField("kind", FieldKind.CHOICE, choices=tuple(CheckpointKind)),
        FormField("capacity", FieldKind.NUMBER),
        *_HOURS,
        FormField("categories", FieldKind.LINES),
    ),
}


def table_of(path: FieldPath) -> str:
    """Return the table that a path is in."""
    return next(str(step) for step in reversed(path) if isinstance(step, str))


def field_names(event: Event, path: FieldPath) -> Sequence[tuple[str, FormField, str]]:
    """Return a part's fields with their names; translated ones for each language."""
    named_fields = []
    for field in FIELDS[table_of(path)]:
        for code in event.languages if field.translated else ("",):
            name = f"{field.name}@{code}" if code else field.name
            named_fields.append((name, field, code))
    return named_fields
