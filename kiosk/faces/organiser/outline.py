"""The parts of an event as rows, and the fields of one part."""

from collections.abc import Sequence
from typing import Any

from kiosk.domain.event.event import (
    Admission,
    AgendaItem,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.event.event_validation import FieldPath
from kiosk.domain.text import localize
from kiosk.faces.organiser.event_draft import entry_at, part_paths
from kiosk.faces.organiser.event_form import (
    NO,
    YES,
    FieldValues,
    field_values,
    format_time,
)
from kiosk.faces.organiser.form_fields import FieldKind, FormField, field_names
from kiosk.faces.organiser.formatting import RowFields

_DEPTH = 4
"""The length of a talk's path."""


def part_rows(event: Event, language: str) -> Sequence[RowFields]:
    """Return a row for each part: its title, with its time or speakers."""
    return [
        {
            "table": path[0],
            "inner": len(path) == _DEPTH,
            **_title_and_detail(event, entry_at(event, path), language),
        }
        for path in part_paths(event)
    ]


def field_rows(
    event: Event, path: FieldPath, edited: FieldValues
) -> Sequence[RowFields]:
    """Return a row for each field of a part, with its value."""
    values = field_values(event, path, entry_at(event, path)) | dict(edited)
    return [
        {
            "name": name,
            "field": field.name,
            "kind": field.kind.value,
            "language": code if len(event.languages) > 1 else "",
            "value": values[name],
            "options": _options(event, field),
        }
        for name, field, code in field_names(event, path)
    ]


def _title_and_detail(event: Event, entry: Any, language: str) -> RowFields:  # noqa: ANN401  any part
    title, detail = "", ""
    match entry:
        case Event():
            title, detail = (
                localize(entry.title, language),
                localize(entry.venue, language),
            )
        case AgendaItem():
            title = localize(entry.title, language)
            detail = " ".join((format_time(event, entry.starts_at), entry.room)).strip()
        case EventQuestion():
            title = localize(entry.text, language)
        case Talk():
            speakers = (event.speaker(speaker_id) for speaker_id in entry.speakers)
            title = localize(entry.title, language)
            detail = ", ".join(speaker.name for speaker in speakers if speaker)
        case Speaker():
            title, detail = entry.name, entry.affiliation
        case Material():
            title, detail = localize(entry.title, language), entry.url
        case Admission():
            times = (entry.opens_at, entry.closes_at)
            detail = " \N{EN DASH} ".join(
                format_time(event, time) if time else "" for time in times
            )
        case _:
            title = entry.name
    return {"title": title, "detail": detail}


def _options(event: Event, field: FormField) -> list[RowFields]:
    """Return the options of a field; QML translates those without a text."""
    if field.kind is FieldKind.YES_NO:
        return [{"value": choice, "text": ""} for choice in (YES, NO)]
    if field.kind is FieldKind.ROOM:
        rooms = ("", *(checkpoint.name for checkpoint in event.checkpoints))
        return [{"value": name, "text": name} for name in rooms]
    if field.kind is FieldKind.PEOPLE:
        return [{"value": choice.id, "text": choice.name} for choice in event.speakers]
    return [{"value": choice.value, "text": ""} for choice in field.choices]
