"""The parts of an event as rows, and the fields of one of them."""

from collections.abc import Sequence
from typing import Any

from kiosk.domain.event import (
    Admission,
    AgendaItem,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event_snags import Place
from kiosk.domain.question import EventQuestion
from kiosk.domain.text import say
from kiosk.faces.organiser.draft import entry_at, parts
from kiosk.faces.organiser.form import NO, YES, Field, Kind, Typed, names, shown, told
from kiosk.faces.organiser.telling import Row

_DEPTH = 4
"""Steps to a talk within an item."""


def part_rows(event: Event, language: str) -> Sequence[Row]:
    """Tell every part by its title, with its time or who it is by."""
    return [
        {
            "table": part[0],
            "inner": len(part) == _DEPTH,
            **_called(event, entry_at(event, part), language),
        }
        for part in parts(event)
    ]


def field_rows(event: Event, part: Place, typed: Typed) -> Sequence[Row]:
    """Tell the fields of a part with what is in them."""
    values = shown(event, part, entry_at(event, part)) | dict(typed)
    return [
        {
            "name": name,
            "field": field.name,
            "kind": field.kind.value,
            "language": code if len(event.languages) > 1 else "",
            "value": values[name],
            "options": _options(event, field),
        }
        for name, field, code in names(event, part)
    ]


def _called(event: Event, entry: Any, language: str) -> Row:  # noqa: ANN401  any part
    title, detail = "", ""
    match entry:
        case Event():
            title, detail = say(entry.title, language), say(entry.venue, language)
        case AgendaItem():
            title = say(entry.title, language)
            detail = " ".join((told(event, entry.starts_at), entry.room)).strip()
        case EventQuestion():
            title = say(entry.text, language)
        case Talk():
            known = (event.speaker(one) for one in entry.speakers)
            title = say(entry.title, language)
            detail = ", ".join(who.name for who in known if who)
        case Speaker():
            title, detail = entry.name, entry.affiliation
        case Material():
            title, detail = say(entry.title, language), entry.url
        case Admission():
            times = (entry.opens_at, entry.closes_at)
            detail = " \N{EN DASH} ".join(told(event, at) if at else "" for at in times)
        case _:
            title = entry.name
    return {"title": title, "detail": detail}


def _options(event: Event, field: Field) -> list[Row]:
    """List what can be chosen; a word of ours is for the screen to say."""
    if field.kind is Kind.YES:
        return [{"value": one, "text": ""} for one in (YES, NO)]
    if field.kind is Kind.ROOM:
        rooms = ("", *(at.name for at in event.checkpoints))
        return [{"value": name, "text": name} for name in rooms]
    if field.kind is Kind.PEOPLE:
        return [{"value": one.id, "text": one.name} for one in event.speakers]
    return [{"value": one.value, "text": ""} for one in field.choices]
