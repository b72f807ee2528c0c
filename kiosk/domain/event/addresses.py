"""The addresses in an event: web pages, and pictures within the event itself."""

import re
from dataclasses import replace

from kiosk.domain.event.event import PICTURE_PREFIX, Event, Speaker

_WEB_ADDRESS = re.compile(
    r"https?://[^\s\x00-\x20\"<>\\/?#][^\s\"<>\\]*", re.IGNORECASE
)
_MAX_LENGTH = 2000
_PICTURE = re.compile(re.escape(PICTURE_PREFIX) + r"[A-Za-z0-9+/]{1,400000}={0,2}")


def is_web_address(text: str) -> bool:
    """Return whether a text is an address of a page, by http or https."""
    return len(text) <= _MAX_LENGTH and _WEB_ADDRESS.fullmatch(text) is not None


def is_picture(text: str) -> bool:
    """Return whether a text is a picture as an event contains it, not its address."""
    return _PICTURE.fullmatch(text) is not None


def without_foreign_addresses(event: Event) -> Event:
    """Return an event without addresses that lead anywhere but to web pages."""
    return replace(
        event,
        url=event.url if is_web_address(event.url) else "",
        speakers=tuple(map(_checked_speaker, event.speakers)),
        materials=tuple(
            material for material in event.materials if is_web_address(material.url)
        ),
    )


def _checked_speaker(speaker: Speaker) -> Speaker:
    return replace(
        speaker,
        picture=speaker.picture if is_picture(speaker.picture) else "",
        links=tuple(filter(is_web_address, speaker.links)),
    )
