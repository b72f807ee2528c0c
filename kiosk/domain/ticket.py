"""Ticket codes: what a scan's text claims to be, before anybody believes it.

Our own code is the prefix, 16 letters that name the ticket and 16 that seal it: 37
characters of QR's alphanumeric mode, which fit a version 2 symbol at level M. Every
letter sits on the same key of QWERTY, QWERTZ and AZERTY keyboards, so that a hand
scanner which types through the wrong layout still types the right code.

A staff code says who works here. It is longer, so that neither is taken for the other,
and it is no ticket: nothing of it is written down.
"""

import json
import re
import secrets
from dataclasses import dataclass

from kiosk.domain.tidy import CONTROLS

PREFIX = "KIOSK"
STAFF_PREFIX = f"{PREFIX}USER"
"""No ticket begins so: it has no U."""
ALPHABET = "BCDEFGHJKLNPRSTX"
HALF = 16
STAFF_LETTERS = 2 * HALF
LONGEST = 4096
"""Bytes of a scan that are looked at; a QR symbol holds at most 2,953."""

_TO_HEX = str.maketrans(ALPHABET, "0123456789abcdef")
_FROM_HEX = str.maketrans("0123456789abcdef", ALPHABET)
_OWN = re.compile(f"{PREFIX}([{ALPHABET}]{{{HALF}}})([{ALPHABET}]{{{HALF}}})")
_STAFF = re.compile(f"{STAFF_PREFIX}[{ALPHABET}]{{{STAFF_LETTERS}}}")
_CLAIMS_OURS = re.compile(rf"{PREFIX}[A-Z0-9]{{8,}}")
_ADDED = re.compile(r"^(?:[\s\ufeff]|\\\d{6}|\][A-Za-z]\d)+")
_CONTROL = re.compile(f"[{CONTROLS}]")
_LOOKS_LIKE_A_CODE = re.compile(r"(?=.*\d)[\w\-.:+/=~]{6,512}")
_WEB = re.compile(
    r"[a-z][a-z0-9+.\-]*:(//|\S+@)|www\.|(mailto|wifi|begin|tel|sms|smsto|geo):",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class OwnCode:
    """A code of our own form, its seal not yet checked."""

    ticket: str
    seal: str


@dataclass(frozen=True, slots=True)
class BrokenCode:
    """A code that begins like ours and is not of our form."""


@dataclass(frozen=True, slots=True)
class OtherCode:
    """Any other text: another system's ticket, if the roster brought it.

    ``plausible`` tells a code that could be some ticket from a word or an address.
    """

    text: str
    plausible: bool


@dataclass(frozen=True, slots=True)
class EventKey:
    """The secret that seals an event's tickets; the newest seals, all are honoured."""

    event: str
    number: int
    secret: bytes


Reading = OwnCode | BrokenCode | OtherCode


def to_letters(raw: bytes) -> str:
    """Spell bytes in the code's alphabet, two letters a byte."""
    return raw.hex().translate(_FROM_HEX)


def from_letters(letters: str) -> bytes:
    """Read bytes spelt in the code's alphabet."""
    return bytes.fromhex(letters.translate(_TO_HEX))


def new_ticket() -> str:
    """Name a new ticket: 64 random bits."""
    return to_letters(secrets.token_bytes(HALF // 2))


def compose(ticket: str, seal: str) -> str:
    """Write the text that goes into a ticket's QR code."""
    return f"{PREFIX}{ticket}{seal}"


def compose_staff_code(letters: str) -> str:
    """Write the text that goes into a staff code."""
    return f"{STAFF_PREFIX}{letters}"


def read_staff_code(*readings: str) -> str | None:
    """Read a staff code as it was written, if any reading of a scan is one."""
    texts = (clean(reading).upper() for reading in readings)
    return next(filter(_STAFF.fullmatch, texts), None)


def clean(raw: str) -> str:
    """Strip what scanners and wallet apps add around a code, and cap its length."""
    cut = raw.encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore")
    return _ADDED.sub("", _CONTROL.sub("", cut)).strip()


def recordable(raw: str) -> str:
    """Give what may be written down of a scan's text: nothing of a staff code.

    Nor of one that was read wrongly, or twice: most of it would be there.
    """
    text = clean(raw)
    return "" if STAFF_PREFIX in text.upper() else text


def read_code(raw: str) -> Reading:
    """Say what a scan's text claims to be."""
    text = recordable(raw)
    upper = text.upper()
    if own := _OWN.fullmatch(upper):
        return OwnCode(own[1], own[2])
    if _CLAIMS_OURS.fullmatch(upper):
        return BrokenCode()
    return OtherCode(text, plausible=_plausible(text))


def _plausible(text: str) -> bool:
    if _WEB.match(text):
        return False
    if text.startswith("{"):
        try:
            return isinstance(json.loads(text), dict)
        except (ValueError, RecursionError):
            return False
    return bool(_LOOKS_LIKE_A_CODE.fullmatch(text))
