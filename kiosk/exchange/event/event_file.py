"""An event file in: TOML, checked, and turned into an event with its programme."""

from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from kiosk.domain.event.event import (
    DEFAULT_CHECKPOINT,
    Admission,
    AgendaItem,
    Checkpoint,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.event.programme import normalize_agenda
from kiosk.exchange.datetimes import to_utc
from kiosk.exchange.event.event_checks import check_event
from kiosk.exchange.event.event_tables import AgendaTable, EventFile
from kiosk.exchange.event.portraits import portrayed
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import nearest, quoted
from kiosk.files.toml import InvalidValueError, KeyPath, TomlFile
from kiosk.files.toml_tables import Table, read_table

_A_ZONE = "write one such as Europe/Amsterdam"


def read_event(path: Path) -> Event:
    """Read an event file.

    Raises KnownFault for a file that is not one, and for the first thing in it that
    does not fit.
    """
    toml = TomlFile(path, name=bare_name(path))
    try:
        file = read_table(EventFile, toml.values)
        event = _event(file, _zone(file.event.timezone))
        check_event(event, rooms_known=bool(file.checkpoint))
        event = portrayed(event, path.parent)
    except InvalidValueError as error:
        raise toml.fault(error.key_path, error.words) from error
    return normalize_agenda(event)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        near = nearest(name, available_timezones())
        words = f"did you mean {quoted(near[0])}?" if near else _A_ZONE
        raise InvalidValueError(
            ("event", "timezone"), f"{quoted(name)} is no time zone; {words}"
        ) from None


def _event(file: EventFile, zone: tzinfo) -> Event:
    checkpoints = _each(file.checkpoint, "checkpoint", zone)
    fields = _fields(file.event, ("event",), zone)
    fields["languages"] = tuple(dict.fromkeys(file.event.languages))
    return Event(
        **fields,
        admission=Admission(**_fields(file.admission, ("admission",), zone)),
        checkpoints=tuple(Checkpoint(**one) for one in checkpoints)
        or (DEFAULT_CHECKPOINT,),
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


def _fields(table: Table, place: KeyPath, zone: tzinfo) -> dict[str, Any]:
    """Take a table's values out, its times in UTC."""
    values = dict(table)
    for key, value in values.items():
        if isinstance(value, datetime):
            try:
                values[key] = to_utc(value, zone)
            except ValueError as error:
                raise InvalidValueError((*place, key), f"{error}; correct it") from None
    return values
