"""The lock on the database file, on which writers queue in the kernel.

SQLite's busy handler sleeps between attempts, so that a writer may wait for seconds; a
file lock wakes the next writer at once. On Windows SQLite's handler is used alone.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.files.process_lock import lock_file, open_lock_file, unlock_file


class RecordsClosedError(KnownFault):
    """The records were closed, as the program ends; nothing was written."""

    def __init__(self) -> None:
        super().__init__("The kiosk is closing, so nothing was written.")


class WriteLock:
    """Admits one writer at a time, across all threads and processes."""

    def __init__(self, database: Path) -> None:
        """Open the lock's file beside the database; raise OSError if that fails."""
        self._file = open_lock_file(database.with_name(f"{database.name}-gate"))
        self._thread = threading.Lock()
        self._closed = False

    @contextmanager
    def hold(self) -> Iterator[None]:
        """Acquire the lock, waiting for it, and release it afterwards.

        Raise RecordsClosedError once it is closed.
        """
        with self._thread:
            if self._closed:
                raise RecordsClosedError
            lock_file(self._file, wait=True)
            try:
                yield
            finally:
                unlock_file(self._file)

    def close(self) -> None:
        """Close the lock's file, once no thread holds it any more."""
        with self._thread:
            if not self._closed:
                self._closed = True
                os.close(self._file)
