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

_SIDE = 480
"""Pixels: more than any screen shows of a speaker."""
_MOST = 20
"""Mebibytes of a portrait."""
_FORMATS = ("JPEG", "PNG", "WEBP")


def portrayed(event: Event, folder: Path) -> Event:
    """Take in the portraits that lie beside an event file; others stay as they are.

    Raises InvalidValueError for a file that is no picture.
    """
    return replace(
        event,
        speakers=tuple(
            _portrayed(speaker, folder, number)
            for number, speaker in enumerate(event.speakers)
        ),
    )


def _portrayed(speaker: Speaker, folder: Path, number: int) -> Speaker:
    path = folder / speaker.portrait
    try:
        there = bool(speaker.portrait) and path.is_file()
    except (OSError, ValueError):
        there = False
    if not there:
        return speaker
    place = ("speaker", number, "portrait")
    try:
        small = _small(read_bounded(path, _MOST), path.name)
    except KnownFault as fault:
        raise InvalidValueError(place, str(fault)) from fault
    return replace(speaker, picture=PICTURE_PREFIX + base64.b64encode(small).decode())


def _small(data: bytes, name: str) -> bytes:
    """Draw a picture anew, small and upright, without what cameras add to it."""
    from PIL import ImageOps  # noqa: PLC0415  few events have portraits

    from kiosk.files.images import (  # noqa: PLC0415  it brings Pillow along
        ImageError,
        ImageTooLargeError,
        opened_image,
    )

    try:
        with opened_image(data, _FORMATS) as picture:
            picture.draft("RGB", (_SIDE, _SIDE))
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
    upright.thumbnail((_SIDE, _SIDE))
    drawn = io.BytesIO()
    upright.save(drawn, "JPEG", quality=82)
    return drawn.getvalue()
