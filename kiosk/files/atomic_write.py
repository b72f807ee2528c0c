"""Files written whole or not at all."""

import errno
import os
import re
import secrets
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.fault import KnownFault
from kiosk.files.paths import cause_of, quoted_path

_PART = re.compile(r"\.[0-9a-f]{16}\.part")
_STALE_AFTER = 600
"""Seconds after which nobody writes a part any more."""


def write_atomically(
    path: Path,
    content: bytes | Callable[[BinaryIO], None],
    *,
    durable: bool = False,
    private: bool = False,
) -> None:
    """Write bytes, or what a function writes, beside a file's place and move it there.

    A ``durable`` file outlives a power cut the moment after; a ``private`` one nobody
    but this user reads. Raise KnownFault where the disk refuses: what was there before
    is there still, and nothing is left beside it.
    """
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        try:
            with open(part, "xb", opener=_private if private else None) as file:
                if callable(content):
                    content(file)
                else:
                    file.write(content)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            part.replace(path)
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)
        if durable:
            _flush_folder(path.parent)
    except OSError as error:
        raise KnownFault(
            "{path} cannot be written ({error}); choose another folder, or make "
            "room on the disk.",
            path=quoted_path(path),
            error=cause_of(error),
        ) from error


def remove_stale_parts(newest: Path) -> None:
    """Remove the parts beside a file that killed programs left unfinished.

    They are much older, by the disk's own clock, than the file just written.
    """
    with suppress(OSError):
        written_at = newest.stat().st_mtime
        for path in newest.parent.iterdir():
            if is_stale_part(path, written_at):
                path.unlink()


def is_stale_part(path: Path, now: float | None = None) -> bool:
    """Return whether a file is a part that a killed program left unfinished.

    ``now`` is by the disk's own clock, the computer's if it is not given.
    """
    clock = time.time() if now is None else now  # noqa: TID251  the files' own clock
    stale = clock - _STALE_AFTER
    return bool(_PART.fullmatch(path.name)) and path.stat().st_mtime < stale


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _flush_folder(path: Path) -> None:
    """Make the file's new name durable; Windows does so by itself."""
    if os.name == "posix":
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        except OSError as error:
            if error.errno != errno.EINVAL:  # some sticks' file systems know no such
                raise
        finally:
            os.close(handle)
