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
    "cut_off",
)


def door_csv(people: DoorList) -> bytes:
    """Write everybody in the order of the paper; each row tells its moment."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    as_of = people.at.replace(microsecond=0).isoformat(" ")
    for line in (*people.welcome, *people.others):
        row = (*_row(line), as_of, _said(people.alone_since is not None))
        writer.writerow(map(defuse, row))
    return text.getvalue().encode("utf-8-sig")


def _row(line: DoorLine) -> Iterator[str]:
    yield from (line.surname, line.name, line.affiliation, line.category)
    yield from (line.reference, line.state)
    yield from map(_said, (line.may_come, line.inside))


def _said(holds: bool) -> str:  # noqa: FBT001  nothing but whether it holds
    return "yes" if holds else "no"
