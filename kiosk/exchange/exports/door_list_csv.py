"""Export of the door list as CSV."""

import io
from collections.abc import Iterator

from kiosk.domain.admission.door_list import DoorList, DoorListEntry
from kiosk.exchange.csv_table import write_csv
from kiosk.exchange.exports.roster_export import day_column

DOOR_LIST_COLUMNS = (
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


def door_list_csv(door_list: DoorList) -> bytes:
    """Return everybody as CSV in the order of the door list, each row with its time.

    Each day of an event of several has a column: who came on it.
    """
    as_of = door_list.at.replace(microsecond=0).isoformat(" ")
    offline = _yes_no(door_list.offline_since is not None)
    entries = (*door_list.admissible, *door_list.others)
    file = io.BytesIO()
    columns = (*DOOR_LIST_COLUMNS, *map(day_column, door_list.days))
    rows = (
        (
            *_row(entry),
            as_of,
            offline,
            *(_yes_no(day in entry.days) for day in door_list.days),
        )
        for entry in entries
    )
    write_csv(file, columns, rows)
    return file.getvalue()


def _row(entry: DoorListEntry) -> Iterator[str]:
    yield from (entry.surname, entry.name, entry.affiliation, entry.category)
    yield from (entry.reference, entry.state)
    yield from map(_yes_no, (entry.may_come, entry.inside))


def _yes_no(value: bool) -> str:  # noqa: FBT001  the value itself
    return "yes" if value else "no"
