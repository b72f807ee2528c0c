"""Portraits that an event file names, taken into the event as small pictures."""

import base64
import io
from dataclasses import replace
from pathlib import Path

from kiosk.domain.event import PICTURE, Event, Speaker
from kiosk.domain.fault import KnownFault
from kiosk.exchange.event_checks import Misfit
from kiosk.exchange.files import read_whole
from kiosk.exchange.wording import quoted

_SIDE = 480
"""Pixels: more than any screen shows of a speaker."""
_MOST = 20
"""Mebibytes of a portrait."""
_PIXELS = 100_000_000
_FORMATS = ("JPEG", "PNG", "WEBP")


def portrayed(event: Event, folder: Path) -> Event:
    """Take in the portraits that lie beside an event file; others stay as they are.

    Raises Misfit for a file that is no picture.
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
    try:
        small = _small(read_whole(path, _MOST))
    except KnownFault as fault:
        raise Misfit(("speaker", number, "portrait"), str(fault)[:-1]) from None
    except (OSError, ValueError, SyntaxError) as error:
        raise Misfit(
            ("speaker", number, "portrait"),
            f"{quoted(path.name)} is no picture; take a JPEG or PNG",
        ) from error
    return replace(speaker, picture=PICTURE + base64.b64encode(small).decode())


def _small(data: bytes) -> bytes:
    """Draw a picture anew, small and upright, without what cameras add to it."""
    from PIL import Image, ImageOps  # noqa: PLC0415  few events have portraits

    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as picture:
            if picture.width * picture.height > _PIXELS:
                raise ValueError("too many pixels")
            picture.draft("RGB", (_SIDE, _SIDE))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except Image.DecompressionBombError as error:
        raise ValueError("far too many pixels") from error
    upright.thumbnail((_SIDE, _SIDE))
    drawn = io.BytesIO()
    upright.save(drawn, "JPEG", quality=82)
    return drawn.getvalue()
