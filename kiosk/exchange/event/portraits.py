"""Portraits that an event file names, taken into the event as small pictures."""

import base64
import io
from dataclasses import replace
from pathlib import Path

from kiosk.domain.event.event import PICTURE_PREFIX, Event, Speaker
from kiosk.domain.fault import KnownFault
from kiosk.files.bounded_read import read_bounded
from kiosk.files.text_cleaning import quoted
from kiosk.files.toml import InvalidValueError

_MAX_SIDE = 480
"""Pixels of a stored portrait's longer side; no screen shows more."""
_MAX_MEBIBYTES = 20
"""Mebibytes of a portrait's file."""
_FORMATS = ("JPEG", "PNG", "WEBP")


def add_portraits(event: Event, folder: Path) -> Event:
    """Return the event with the portraits that lie beside its file as pictures.

    Raise InvalidValueError for a file that is no picture.
    """
    return replace(
        event,
        speakers=tuple(
            _with_portrait(speaker, folder, number)
            for number, speaker in enumerate(event.speakers)
        ),
    )


def _with_portrait(speaker: Speaker, folder: Path, number: int) -> Speaker:
    key_path = ("speaker", number, "portrait")
    path = folder / speaker.portrait
    if not _lies_in(folder, path):
        if speaker.picture:  # it was taken in where the event was edited
            return speaker
        raise InvalidValueError(
            key_path,
            f"{quoted(speaker.portrait)} is outside the event file's folder; put it "
            "beside the file, or leave the line out",
        )
    try:
        picture = read_portrait(path) if speaker.portrait else None
    except KnownFault as fault:
        raise InvalidValueError(key_path, str(fault)) from fault
    return replace(speaker, picture=picture) if picture else speaker


def read_portrait(path: Path) -> str | None:
    """Return a file's picture as an event contains it; None if there is no such file.

    Raise KnownFault for a file that is no picture.
    """
    try:
        if not path.is_file():
            return None
    except (OSError, ValueError):
        return None
    thumbnail = _thumbnail(read_bounded(path, _MAX_MEBIBYTES), path.name)
    return PICTURE_PREFIX + base64.b64encode(thumbnail).decode()


def _lies_in(folder: Path, path: Path) -> bool:
    """Return whether a path is in a folder or below, wherever its links lead."""
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, ValueError, RuntimeError):  # a name that no file can have
        return True


def _thumbnail(data: bytes, name: str) -> bytes:
    """Return a small, upright JPEG of a picture, without its metadata.

    Raise KnownFault for what is no picture, or too large.
    """
    from PIL import ImageOps  # noqa: PLC0415  few events have portraits

    from kiosk.files.images import (  # noqa: PLC0415  it brings Pillow along
        ImageError,
        ImageTooLargeError,
        opened_image,
        shrink,
    )

    try:
        with opened_image(data, _FORMATS) as picture:
            picture.draft("RGB", (_MAX_SIDE, _MAX_SIDE))
            shrink(picture, _MAX_SIDE)
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except ImageTooLargeError as error:
        raise KnownFault(
            f"{quoted(name)} has over {error.millions} million pixels; take a smaller "
            "one."
        ) from error
    except ImageError as error:
        raise KnownFault(
            f"{quoted(name)} is no picture; take a JPEG or PNG."
        ) from error
    upright.thumbnail((_MAX_SIDE, _MAX_SIDE))
    buffer = io.BytesIO()
    upright.save(buffer, "JPEG", quality=82)
    return buffer.getvalue()
