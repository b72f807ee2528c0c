"""A lock that one process holds and that the system lets go when it dies."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def lock_file(handle: int, *, wait: bool) -> None:
        """Lock an open file; raises OSError where another holds it.

        With ``wait`` nothing is locked: Windows has no queue to wait in.
        """
        if not wait:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def unlock_file(handle: int) -> None:
        """Let an open file go that was waited for."""

else:
    import fcntl

    def lock_file(handle: int, *, wait: bool) -> None:
        """Lock an open file, or ``wait`` in the kernel until it is free.

        Raises OSError where another holds it and nobody waits.
        """
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))

    def unlock_file(handle: int) -> None:
        """Let an open file go that was waited for."""
        fcntl.flock(handle, fcntl.LOCK_UN)


def open_lock_file(path: Path) -> int:
    """Open the file of a lock, which only this user may open; raises OSError."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
    return os.open(path, flags, 0o600)


class ProcessLock:
    """Held by one process at a time, over all that know the same file.

    Not a QLockFile: after a power cut that one can take another program, which got the
    same process number, for its holder.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self) -> bool:
        """Take the lock if no other process holds it; return whether it is ours."""
        if self._handle is not None:
            return True
        handle = open_lock_file(self._path)
        try:
            lock_file(handle, wait=False)
        except OSError:
            os.close(handle)
            return False
        self._handle = handle
        return True

    def release(self) -> None:
        """Let the lock go; without it nothing happens."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
