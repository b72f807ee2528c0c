"""Export of the ledger as CSV."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, tzinfo
from functools import partial
from pathlib import Path

from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.people.registration import Registration
from kiosk.domain.tidy import one_line
from kiosk.exchange.csv_table import write_csv
from kiosk.files.atomic_write import write_atomically

LEDGER_COLUMNS = (
    "scanned_at",
    "reference",
    "name",
    "kind",
    "verdict",
    "refusal",
    "mark",
    "checkpoint",
    "station",
    "operator",
    "source",
    "reason",
    "cut_off",
    "code",
    "id",
    "undoes",
    "recorded_at",
)
_OF_PERSON = ("reference", "name")


def write_ledger(
    path: Path,
    entries: Iterable[LedgerEntry],
    people: Mapping[str, Registration],
    zone: tzinfo = UTC,
) -> None:
    """Write all entries in ledger order; times are in the given zone.

    ``people`` are registrations by their ids. Raise KnownFault if the disk refuses.
    """
    rows = (_row(entry, people, zone) for entry in entries)
    write_atomically(
        path, partial(write_csv, columns=LEDGER_COLUMNS, rows=rows), durable=True
    )


def _row(
    entry: LedgerEntry, people: Mapping[str, Registration], zone: tzinfo
) -> Iterator[str]:
    for column in LEDGER_COLUMNS:
        if column in _OF_PERSON:
            person = people.get(entry.registration or "")
            yield one_line(getattr(person, column)) if person else ""
        else:
            yield _text(getattr(entry, column), zone)


def _text(value: object, zone: tzinfo) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case datetime():
            return value.astimezone(zone).replace(microsecond=0).isoformat(" ")
        case _:
            return one_line(str(value))
