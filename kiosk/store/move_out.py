"""The records of one PC while they move to a hub; other writers wait."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete

from kiosk.store.replica_notes import read_note
from kiosk.store.sqlite_errors import translated_errors
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.station_tables import ReplicaRow


class MoveOutStore(SqliteStore):
    """The records in one SQLite file, with all other writers blocked."""

    @contextmanager
    def block_writers(self) -> Iterator[None]:
        """Block all other writers; they wait."""
        with translated_errors(self.path), self._write_lock.hold():
            yield

    @contextmanager
    def write_transaction(self) -> Iterator[Connection]:
        """Open a transaction while other writers are blocked."""
        with self._immediate_transaction() as connection:
            yield connection

    def read_note(self, key: str) -> str | None:
        """Return a note."""
        with self.reading() as reader:
            return read_note(reader.connection, key)

    def delete_note(self, key: str) -> None:
        """Delete a note, while other writers are blocked."""
        with self._immediate_transaction() as connection:
            connection.execute(delete(ReplicaRow).where(ReplicaRow.key == key))
