"""A lock that one process holds, and that the system releases when it dies."""

import os
import sys
from pathlib import Path

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    def lock_file(handle: int, *, wait: bool) -> None:
        """Lock an open file; raise OSError if another process holds it.

        With ``wait`` nothing is locked: Windows has no queue to wait in.
        """
        if not wait:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

    def unlock_file(handle: int) -> None:
        """Unlock an open file that was waited for."""

else:
    import fcntl

    def lock_file(handle: int, *, wait: bool) -> None:
        """Lock an open file, or ``wait`` in the kernel until it is free.

        Raise OSError if another process holds it and ``wait`` is false.
        """
        fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))

    def unlock_file(handle: int) -> None:
        """Unlock an open file that was waited for."""
        fcntl.flock(handle, fcntl.LOCK_UN)


def open_lock_file(path: Path) -> int:
    """Open the file of a lock, which only this user may open; may raise OSError."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0)
    return os.open(path, flags, 0o600)


class ProcessLock:
    """A lock that one process holds at a time, by a file that all of them know.

    Not a QLockFile: after a power cut that one can take another program, which got the
    same process number, for its holder.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self) -> bool:
        """Acquire the lock if no other process holds it; return whether it is ours."""
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
        """Release the lock, if it is held."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
