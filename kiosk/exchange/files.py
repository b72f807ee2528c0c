"""Files read and written whole: a known fault where the disk does not oblige."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from kiosk.domain.fault import KnownFault
from kiosk.domain.tidy import one_line
from kiosk.exchange.wording import quoted

_MEBIBYTE = 1024 * 1024


def shown(path: Path) -> str:
    """Quote a file's whole path."""
    return quoted(path, 300)


def name_of(path: Path) -> str:
    """Give a file's bare name, fit for a sentence."""
    return one_line(path.name)


def read_whole(path: Path, most: int) -> bytes:
    """Read a file of up to so many mebibytes.

    Raises KnownFault if it is missing, unreadable or larger.
    """
    try:
        if path.is_dir():
            raise KnownFault("{path} is a folder; name a file in it.", path=shown(path))
        with path.open("rb") as file:
            data = file.read(most * _MEBIBYTE + 1)
    except FileNotFoundError:
        raise KnownFault(
            "There is no file {path}; check its name and folder.", path=shown(path)
        ) from None
    except (OSError, ValueError) as error:
        raise KnownFault(
            "{path} cannot be read ({error}); check that it is a file that you "
            "may read.",
            path=shown(path),
            error=_cause(error),
        ) from error
    if len(data) > most * _MEBIBYTE:
        raise KnownFault(
            "{path} is larger than {most} MB, which is the most that is read; "
            "check that it is the right file.",
            path=shown(path),
            most=most,
        )
    return data


def write_whole(path: Path, write: Callable[[BinaryIO], None]) -> None:
    """Write a file in full or not at all: beside its place first, then moved there.

    Raises KnownFault if the disk refuses; what was there before is then still there.
    """
    draft = path.with_name(f".{path.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        try:
            with draft.open("xb") as file:
                write(file)
                file.flush()
                os.fsync(file.fileno())
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError as error:
        raise KnownFault(
            "{path} cannot be written ({error}); choose another folder, or make "
            "room on the disk.",
            path=shown(path),
            error=_cause(error),
        ) from error


def _cause(error: OSError | ValueError) -> str:
    words = error.strerror if isinstance(error, OSError) else str(error)
    return (words or type(error).__name__).lower()
