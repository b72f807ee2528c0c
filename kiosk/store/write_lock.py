"""The lock before the database file: writers queue in the kernel.

SQLite's own busy handler sleeps between tries and lets an unlucky writer wait for
seconds; a lock on a file wakes the next one at once. On Windows SQLite's own waiting
has to do.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.files.process_lock import lock_file, open_lock_file, unlock_file


class WriteLock:
    """Lets one writer in at a time, over all threads and processes."""

    def __init__(self, path: Path) -> None:
        """Open the lock's file; raises OSError where that fails."""
        self._file = open_lock_file(path)
        self._thread = threading.Lock()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Wait for one's turn, and let the next one in afterwards."""
        with self._thread:
            lock_file(self._file, wait=True)
            try:
                yield
            finally:
                unlock_file(self._file)

    def close(self) -> None:
        """Give the file back."""
        os.close(self._file)
