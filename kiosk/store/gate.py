"""A gate before the database file: writers queue in the kernel.

SQLite's own busy handler sleeps between tries and lets an unlucky writer wait for
seconds; a lock on a file wakes the next one at once.
"""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":  # SQLite's own waiting has to do there

    def _lock(file: int) -> None: ...
    def _unlock(file: int) -> None: ...
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def _unlock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_UN)


class Gate:
    """Lets one writer pass at a time, over all threads and processes."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self._thread = threading.Lock()

    @contextmanager
    def passing(self) -> Iterator[None]:
        """Wait for one's turn, and let the next one in afterwards."""
        with self._thread:
            _lock(self._file)
            try:
                yield
            finally:
                _unlock(self._file)

    def close(self) -> None:
        """Give the file back."""
        os.close(self._file)
