"""The list for the door out, as a table for a spreadsheet."""

import csv
import io
from collections.abc import Iterator

from kiosk.domain.door_list import DoorLine, DoorList
from kiosk.exchange.defusing import defuse

COLUMNS = (
    "surname",
    "name",
    "affiliation",
    "category",
    "reference",
    "state",
    "may_come",
    "inside",
    "as_of",
)


def door_csv(people: DoorList) -> bytes:
    """Write everybody in the order of the paper; each row tells its moment."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    as_of = people.at.replace(microsecond=0).isoformat(" ")
    for line in (*people.welcome, *people.others):
        writer.writerow(defuse(cell) for cell in _row(line, as_of))
    return text.getvalue().encode("utf-8-sig")


def _row(line: DoorLine, as_of: str) -> Iterator[str]:
    yield from (line.surname, line.name, line.affiliation, line.category)
    yield from (line.reference, line.state)
    yield from ("yes" if holds else "no" for holds in (line.may_come, line.inside))
    yield as_of
