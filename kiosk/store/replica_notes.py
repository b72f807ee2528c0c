"""How far a station's copy of a hub's records has come, as it notes that itself."""

from collections.abc import Mapping

from sqlalchemy import Connection, select

from kiosk.store.station_tables import ReplicaRow
from kiosk.store.upsert import put

HUB = "hub"
"""Under this key a copy notes the id of its hub."""

_NOTE = put(ReplicaRow)


def read_note(connection: Connection, key: str) -> str | None:
    """Return a note."""
    found = select(ReplicaRow.value).where(ReplicaRow.key == key)
    return connection.execute(found).scalar()


def write_notes(connection: Connection, notes: Mapping[str, str]) -> None:
    """Write notes, in place of those with the same keys."""
    connection.execute(_NOTE, [{"key": key, "value": notes[key]} for key in notes])
