"""The list for the door out, as a table for a spreadsheet."""

import io
from collections.abc import Iterator

from kiosk.domain.door_list import DoorLine, DoorList
from kiosk.exchange.csv_table import write_csv

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
    as_of = people.at.replace(microsecond=0).isoformat(" ")
    cut_off = _said(people.alone_since is not None)
    lines = (*people.welcome, *people.others)
    written = io.BytesIO()
    write_csv(written, COLUMNS, ((*_row(line), as_of, cut_off) for line in lines))
    return written.getvalue()


def _row(line: DoorLine) -> Iterator[str]:
    yield from (line.surname, line.name, line.affiliation, line.category)
    yield from (line.reference, line.state)
    yield from map(_said, (line.may_come, line.inside))


def _said(holds: bool) -> str:  # noqa: FBT001  nothing but whether it holds
    return "yes" if holds else "no"
