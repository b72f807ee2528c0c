"""An event file in: TOML, checked, and turned into an event with its programme."""

import tomllib
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import ValidationError

from kiosk.domain.event import (
    SINGLE_DOOR,
    Admission,
    AgendaItem,
    Checkpoint,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event_snags import Place
from kiosk.domain.fault import KnownFault
from kiosk.domain.programme import in_order
from kiosk.domain.question import EventQuestion
from kiosk.exchange.event_checks import Misfit, check
from kiosk.exchange.event_faults import fault_at, misfit_in, no_toml
from kiosk.exchange.event_tables import AgendaTable, EventFile, Table
from kiosk.exchange.files import name_of, read_whole
from kiosk.exchange.moments import to_utc
from kiosk.exchange.portraits import portrayed
from kiosk.exchange.wording import nearest, quoted

_MOST = 5
"""Mebibytes."""


def read_event(path: Path) -> Event:
    """Read an event file.

    Raises KnownFault for a file that is not one, and for the first thing in it that
    does not fit.
    """
    document = _document(path)
    try:
        file = EventFile.model_validate(document)
    except ValidationError as error:
        raise misfit_in(path, error) from None
    try:
        event = _event(file, _zone(file.event.timezone))
        check(event, rooms_known=bool(file.checkpoint))
        event = portrayed(event, path.parent)
    except Misfit as misfit:
        raise fault_at(path, misfit.place, misfit.words) from None
    return in_order(event)


def _document(path: Path) -> dict[str, Any]:
    try:
        text = read_whole(path, _MOST).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KnownFault(
            "{path} is not an event file: it is not UTF-8; save it again as text "
            "in UTF-8.",
            path=name_of(path),
        ) from None
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise KnownFault(
            "{path} is not an event file: its lists lie too deep in one another.",
            path=name_of(path),
        ) from None
    except ValueError as error:
        raise no_toml(path, text, error) from None


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        near = nearest(name, available_timezones())
        hint = f"did you mean {quoted(near)}?" if near else "write one such as"
        raise Misfit(
            ("event", "timezone"),
            f"{quoted(name)} is no time zone;"
            f" {hint}{'' if near else ' Europe/Amsterdam'}",
        ) from None


def _event(file: EventFile, zone: tzinfo) -> Event:
    checkpoints = _each(file.checkpoint, "checkpoint", zone)
    fields = _fields(file.event, ("event",), zone)
    fields["languages"] = tuple(dict.fromkeys(file.event.languages))
    return Event(
        **fields,
        admission=Admission(**_fields(file.admission, ("admission",), zone)),
        checkpoints=tuple(Checkpoint(**one) for one in checkpoints) or (SINGLE_DOOR,),
        speakers=tuple(Speaker(**one) for one in _each(file.speaker, "speaker", zone)),
        agenda=tuple(
            _agenda_item(item, fields)
            for item, fields in zip(
                file.agenda, _each(file.agenda, "agenda", zone), strict=True
            )
        ),
        materials=tuple(
            Material(**one) for one in _each(file.material, "material", zone)
        ),
        questions=tuple(
            EventQuestion(**one) for one in _each(file.question, "question", zone)
        ),
    )


def _agenda_item(item: AgendaTable, fields: dict[str, Any]) -> AgendaItem:
    talks = tuple(Talk(**dict(talk)) for talk in item.talk)
    return AgendaItem(**{**fields, "talk": talks})


def _each(tables: tuple[Table, ...], name: str, zone: tzinfo) -> list[dict[str, Any]]:
    return [_fields(table, (name, index), zone) for index, table in enumerate(tables)]


def _fields(table: Table, place: Place, zone: tzinfo) -> dict[str, Any]:
    """Take a table's values out, its times in UTC."""
    values = dict(table)
    for key, value in values.items():
        if isinstance(value, datetime):
            try:
                values[key] = to_utc(value, zone)
            except ValueError as error:
                raise Misfit((*place, key), f"{error}; correct it") from None
    return values
