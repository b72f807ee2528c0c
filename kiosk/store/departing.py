"""The records of one PC on their way into a hub: whoever else would write waits."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection, delete

from kiosk.store.faults import told
from kiosk.store.station_tables import ReplicaRow
from kiosk.store.station_writer import put
from kiosk.store.store import SqlStore

_NOTE = put(ReplicaRow)


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
        with self.reading() as look:
            return look.noted(key)

    def forget(self, key: str) -> None:
        """Forget a note, while all stands still."""
        with self._writing() as connection:
            connection.execute(delete(ReplicaRow).where(ReplicaRow.key == key))


def note(here: Connection, notes: Mapping[str, str]) -> None:
    """Write down how this copy of a hub's records stands."""
    here.execute(_NOTE, [{"key": key, "value": notes[key]} for key in notes])
