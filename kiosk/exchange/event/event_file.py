"""Reading of event files: TOML, checked, and made into an event."""

from collections.abc import Callable, Collection, Mapping
from datetime import tzinfo
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from kiosk.domain.event.certificate_rules import (
    CertificateRules,
    PointScheme,
    Signatory,
    TeachingRule,
)
from kiosk.domain.event.event import (
    DEFAULT_CHECKPOINT,
    Admission,
    AgendaItem,
    Checkpoint,
    DailyHours,
    Event,
    Material,
    Speaker,
    Talk,
)
from kiosk.domain.event.event_question import EventQuestion
from kiosk.domain.event.privacy import Keep, Privacy
from kiosk.domain.event.programme import normalize_agenda
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event.certificate_tables import CertificateTable
from kiosk.exchange.event.event_checks import check_event
from kiosk.exchange.event.event_tables import (
    AdmissionTable,
    AgendaTable,
    EventFile,
    PrivacyTable,
)
from kiosk.exchange.event.file_times import utc_values
from kiosk.exchange.event.portraits import add_portraits
from kiosk.exchange.event.rule_tables import make_rules
from kiosk.exchange.roster.table_file import HEAD_BYTES, find_other_kind, is_table
from kiosk.files.paths import bare_name
from kiosk.files.text_cleaning import nearest, quoted
from kiosk.files.toml import InvalidValueError, TomlFile
from kiosk.files.toml_tables import Table, read_table

_ZONE_ADVICE = "write one such as Europe/Amsterdam"


def _no_categories(_event: str) -> Collection[str]:
    return ()


def read_event(
    path: Path, categories_of: Callable[[str], Collection[str]] = _no_categories
) -> Event:
    """Read an event file.

    Rules name categories of its roster, as ``categories_of`` has them by the event's
    id; without a roster, any. Raise KnownFault for a file that is not one, and for all
    its invalid values.
    """
    _check_kind(path)
    toml = TomlFile(path, name=bare_name(path))
    try:
        tables = read_table(EventFile, toml.values)
        event = _make_event(tables, _zone(tables.event.timezone))
        check_event(
            event,
            rooms_known=bool(tables.checkpoint),
            categories=categories_of(event.id) if event.rules else (),
        )
        event = add_portraits(event, path.parent)
    except InvalidValueError as error:
        raise toml.all_faults(_with_zone(error, toml.values)) from error
    return normalize_agenda(event)


def _check_kind(path: Path) -> None:
    """Raise KnownFault for a list of guests, and for what is no text at all."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD_BYTES)
    except (OSError, ValueError):
        return  # told by whoever reads the whole of it
    if is_table(head):
        raise KnownFault(
            "{path} is a list of guests and no event file; first open the event, and "
            "then this list.",
            path=bare_name(path),
        )
    if kind := find_other_kind(head):
        raise KnownFault(
            "{path} is no event file but {kind}; name the event's file, which ends in "
            ".toml.",
            path=bare_name(path),
            kind=kind,
        )


def _with_zone(
    error: InvalidValueError, values: Mapping[str, Any]
) -> InvalidValueError:
    """Return an error that also tells of a time zone that is none."""
    event = values.get("event")
    name = event.get("timezone") if isinstance(event, dict) else None
    try:
        if isinstance(name, str):
            _zone(name)
    except InvalidValueError as of_zone:
        issue = (of_zone.key_path, of_zone.words)
        return InvalidValueError(error.key_path, error.words, [*error.further, issue])
    return error


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        similar = nearest(name, available_timezones())
        advice = f"did you mean {quoted(similar[0])}?" if similar else _ZONE_ADVICE
        raise InvalidValueError(
            ("event", "timezone"), f"{quoted(name)} is no time zone; {advice}"
        ) from None


def _make_event(tables: EventFile, zone: tzinfo) -> Event:
    checkpoints = _all_fields(tables.checkpoint, "checkpoint", zone)
    speakers = _all_fields(tables.speaker, "speaker", zone)
    agenda = _all_fields(tables.agenda, "agenda", zone)
    materials = _all_fields(tables.material, "material", zone)
    questions = _all_fields(tables.question, "question", zone)
    event_fields = utc_values(tables.event, ("event",), zone)
    event_fields["languages"] = tuple(dict.fromkeys(tables.event.languages))
    known_checkpoints = tuple(Checkpoint(**fields) for fields in checkpoints) or (
        DEFAULT_CHECKPOINT,
    )
    return Event(
        **event_fields,
        admission=_admission(tables.admission, zone),
        checkpoints=tuple(Checkpoint(**fields) for fields in checkpoints)
        or (DEFAULT_CHECKPOINT,),
        speakers=tuple(Speaker(**fields) for fields in speakers),
        agenda=tuple(
            _agenda_item(item, fields)
            for item, fields in zip(tables.agenda, agenda, strict=True)
        ),
        materials=tuple(Material(**fields) for fields in materials),
        questions=tuple(EventQuestion(**fields) for fields in questions),
        rules=make_rules(tables.rule, zone, known_checkpoints),
        privacy=_privacy(tables.privacy),
        certificate=_certificate(tables.certificate),
    )


def _admission(table: AdmissionTable, zone: tzinfo) -> Admission:
    daily = tuple(DailyHours(**dict(hours)) for hours in table.daily)
    return Admission(**{**utc_values(table, ("admission",), zone), "daily": daily})


def _privacy(table: PrivacyTable) -> Privacy:
    return Privacy(**{**dict(table), "keep": Keep(**dict(table.keep))})


def _certificate(table: CertificateTable | None) -> CertificateRules | None:
    if table is None:
        return None
    points = {name: PointScheme(**dict(each)) for name, each in table.points.items()}
    return CertificateRules(
        **{
            **dict(table),
            "points": points,
            "teaching": table.teaching and TeachingRule(**dict(table.teaching)),
            "signed_by": tuple(Signatory(**dict(each)) for each in table.signed_by),
        }
    )


def _agenda_item(item: AgendaTable, fields: dict[str, Any]) -> AgendaItem:
    talks = tuple(Talk(**dict(talk)) for talk in item.talk)
    return AgendaItem(**{**fields, "talk": talks})


def _all_fields(
    tables: tuple[Table, ...], name: str, zone: tzinfo
) -> list[dict[str, Any]]:
    return [
        utc_values(table, (name, index), zone) for index, table in enumerate(tables)
    ]
