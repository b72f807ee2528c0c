"""The ledger out, as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.tidy import one_line
from kiosk.exchange.defusing import defuse
from kiosk.exchange.files import write_whole

COLUMNS = (
    "scanned_at",
    "reference",
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


def write_ledger(
    path: Path,
    entries: Iterable[LedgerEntry],
    references: Mapping[str, str],
    zone: tzinfo = UTC,
) -> None:
    """Write all entries in ledger order; times are on the zone's clock.

    ``references`` maps a registration's id to what people call it by. Raises
    KnownFault if the disk refuses.
    """

    def write(file: BinaryIO) -> None:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", newline="")
        writer = csv.writer(text)
        writer.writerow(COLUMNS)
        for entry in entries:
            writer.writerow(map(defuse, _row(entry, references, zone)))
        text.detach()

    write_whole(path, write)


def _row(
    entry: LedgerEntry, references: Mapping[str, str], zone: tzinfo
) -> Iterator[str]:
    for column in COLUMNS:
        if column == "reference":
            yield references.get(entry.registration or "", "")
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
