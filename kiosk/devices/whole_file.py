"""Files that are there whole or not at all, whatever happens in between."""

import errno
import os
import re
import secrets
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from kiosk.domain.fault import KnownFault

_PART = re.compile(r"\.[0-9a-f]{16}\.part")
_STALE = 600
"""Seconds after which nobody writes a part any more."""
_UNSAFE = re.compile(r"[^A-Za-z0-9_\-]+")
_LONGEST = 60


def write_whole(
    path: Path, data: bytes, *, durable: bool = False, private: bool = False
) -> None:
    """Write a file beside its place and move it there.

    A durable one outlives a power cut the moment after; a private one nobody but this
    user reads. Raises KnownFault where the file cannot be written; nothing is left
    behind then.
    """
    beside = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with open(beside, "xb", opener=_private if private else None) as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        beside.replace(path)
        if durable:
            _flush_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise KnownFault(f"{path} cannot be written: {error.strerror}.") from error


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def clear_leftovers(newest: Path) -> None:
    """Remove what programs that were killed left unfinished beside a file.

    By the disk's own clock: what is much older than the file that was just written.
    """
    with suppress(OSError):
        stale = newest.stat().st_mtime - _STALE
        for path in newest.parent.iterdir():
            if _PART.fullmatch(path.name) and path.stat().st_mtime < stale:
                path.unlink()


def make_folder(path: Path) -> None:
    """Make a folder, and those above it; raises KnownFault where that fails."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise KnownFault(
            f"The folder {path} cannot be made: {error.strerror}."
        ) from error


def safe_name(text: str) -> str:
    """Make a file's name out of a text, another one for each text."""
    safe = _UNSAFE.sub("_", text)[:_LONGEST]
    if text and safe == text:
        return safe
    return f"{safe}-{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"


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
