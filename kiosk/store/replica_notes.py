"""Notes of a replica: its hub, and how far it is synchronised."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from kiosk.store.station_tables import ReplicaRow
from kiosk.store.upsert import put

HUB = "hub"
"""Key of the note with the hub's id."""

_PUT_NOTE = put(ReplicaRow)


def read_note(connection: Connection, key: str) -> str | None:
    """Return a note."""
    query = select(ReplicaRow.value).where(ReplicaRow.key == key)
    return connection.execute(query).scalar()


def write_notes(connection: Connection, notes: Mapping[str, str]) -> None:
    """Write notes, in place of those with the same keys."""
    connection.execute(_PUT_NOTE, [{"key": key, "value": notes[key]} for key in notes])
