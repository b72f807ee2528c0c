"""The records of one PC on their way into a hub: whoever else would write waits."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, delete

from kiosk.store.faults import told
from kiosk.store.replica_notes import read_note
from kiosk.store.station_tables import ReplicaRow
from kiosk.store.store import SqlStore


class DepartingStore(SqlStore):
    """The records in one SQLite file, held still."""

    @contextmanager
    def standing_still(self) -> Iterator[None]:
        """Keep all others from writing; who tries waits."""
        with told(self.path), self._write_lock.held():
            yield

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Read and write, while all stands still; kept only if nothing is raised."""
        with self._writing() as connection:
            yield connection

    def noted(self, key: str) -> str | None:
        """Read a note."""
        with self.reading() as reader:
            return read_note(reader.connection, key)

    def forget(self, key: str) -> None:
        """Forget a note, while all stands still."""
        with self._writing() as connection:
            connection.execute(delete(ReplicaRow).where(ReplicaRow.key == key))
