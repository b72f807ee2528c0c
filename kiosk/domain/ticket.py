"""Ticket codes: composing and parsing them, before any signature is verified.

A ticket code is the prefix, 16 letters that identify the ticket and 16 that sign it: 37
characters of QR's alphanumeric mode, which fit a version 2 symbol at level M. Every
letter sits on the same key of QWERTY, QWERTZ and AZERTY keyboards, so that a hand
scanner which types through the wrong layout still types the right code.

A staff code identifies a member of staff. It is longer, so that neither is mistaken for
the other, and it is no ticket: nothing of it is ever stored.
"""

import json
import re
import secrets
from dataclasses import dataclass, field

from kiosk.domain.tidy import CONTROLS

PREFIX = "KIOSK"
STAFF_PREFIX = f"{PREFIX}USER"
"""No ticket begins so: it has no U."""
ALPHABET = "BCDEFGHJKLNPRSTX"
PART_LENGTH = 16
STAFF_CODE_LENGTH = 2 * PART_LENGTH
MAX_SCAN_BYTES = 4096
"""Bytes of a scan that are parsed; a QR symbol holds at most 2,953."""

_TO_HEX = str.maketrans(ALPHABET, "0123456789abcdef")
_FROM_HEX = str.maketrans("0123456789abcdef", ALPHABET)
_TICKET_CODE = re.compile(
    f"{PREFIX}([{ALPHABET}]{{{PART_LENGTH}}})([{ALPHABET}]{{{PART_LENGTH}}})"
)
_STAFF_CODE = re.compile(f"{STAFF_PREFIX}[{ALPHABET}]{{{STAFF_CODE_LENGTH}}}")
_OWN_PREFIX = re.compile(rf"{PREFIX}[A-Z0-9]{{8,}}")
_SEALED_ID = re.compile(r"([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/[\w+/=\-]+")
"""What alf.io's QR codes hold: the id of a ticket, which 122 random bits make, and a
seal that only alf.io can verify."""
_SECURITY_CODE = re.compile(
    r"https?://[^\s?#]+\?(?=[^\s#]*\bticket_id=)(?:[^\s#]*&)?security_code=([0-9a-f]{8,64})"
    r"(?:&[^\s#]*)?"
)
"""What the QR codes of Event Tickets hold: a web address with a ticket's own code."""
_SCANNER_PREFIX = re.compile(rf"^(?:[\s\ufeff{CONTROLS}]|\\\d{{6}}|\][A-Za-z]\d)+")
_SCANNER_SUFFIX = re.compile(rf"[\s{CONTROLS}]+$")
_INVISIBLE_CHARACTER = re.compile(f"[{CONTROLS}]")
_CONTROL_CHARACTER = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_DELETE, _DELETE_SIGN, _OTHER_SIGN = 0x7F, "\u2421", "\u2426"
_CONTROL_SIGN = re.compile("[\u2400-\u2426]")
_PLAUSIBLE_CODE = re.compile(r"(?=.*\d)[\w\-.:+/=~]{6,512}")
_URI = re.compile(
    r"[a-z][a-z0-9+.\-]*:(//|\S+@)|www\.|(mailto|wifi|begin|tel|sms|smsto|geo):",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TicketCode:
    """A code of our own form, its signature not yet verified."""

    ticket: str
    signature: str


@dataclass(frozen=True, slots=True)
class MalformedCode:
    """A code that begins like ours and is malformed."""


@dataclass(frozen=True, slots=True)
class ForeignCode:
    """Any other text: another system's ticket, if the roster has it.

    ``plausible`` tells a code that could be some ticket from a word or a URI.
    """

    text: str
    plausible: bool


@dataclass(frozen=True, slots=True)
class EventKey:
    """A secret that signs an event's tickets.

    The one with the highest number signs; signatures by all of them are valid.
    """

    event: str
    number: int
    secret: bytes = field(repr=False)


ParsedCode = TicketCode | MalformedCode | ForeignCode


def encode_letters(raw: bytes) -> str:
    """Return bytes in the code's alphabet, two letters a byte."""
    return raw.hex().translate(_FROM_HEX)


def decode_letters(letters: str) -> bytes:
    """Return the bytes that letters of the code's alphabet encode."""
    return bytes.fromhex(letters.translate(_TO_HEX))


def new_ticket_id() -> str:
    """Return the id of a new ticket: 64 random bits."""
    return encode_letters(secrets.token_bytes(PART_LENGTH // 2))


def compose_ticket_code(ticket: str, signature: str) -> str:
    """Return the text of a ticket's QR code."""
    return f"{PREFIX}{ticket}{signature}"


def compose_staff_code(letters: str) -> str:
    """Return the text of a staff code."""
    return f"{STAFF_PREFIX}{letters}"


def find_staff_code(*readings: str) -> str | None:
    """Return the staff code among the readings of a scan, if one of them is one."""
    texts = (clean_scan(text).upper() for text in readings)
    return next(filter(_STAFF_CODE.fullmatch, texts), None)


def clean_scan(raw: str) -> str:
    """Return a scan's text, capped, without what scanners and wallet apps add.

    A control character within it becomes its sign (U+2400 and on): no code has one, and
    what is left without it would be another code.
    """
    cut = raw.encode("utf-8", "replace")[:MAX_SCAN_BYTES].decode("utf-8", "ignore")
    text = _SCANNER_SUFFIX.sub("", _SCANNER_PREFIX.sub("", cut))
    return _INVISIBLE_CHARACTER.sub("", _CONTROL_CHARACTER.sub(_control_sign, text))


def _control_sign(control: re.Match[str]) -> str:
    number = ord(control[0])
    if number < ord(" "):
        return chr(0x2400 + number)
    return _DELETE_SIGN if number == _DELETE else _OTHER_SIGN


def has_control(text: str) -> bool:
    """Return whether the text of a scan had a control character within it."""
    return _CONTROL_SIGN.search(text) is not None


def redact_staff_code(raw: str) -> str:
    """Return the text of a scan that may be stored: empty for a staff code.

    It is empty also for one that was read wrongly, or twice: most of it would be there.
    """
    text = clean_scan(raw)
    letters = "".join(filter(str.isalnum, text)).upper()
    return "" if STAFF_PREFIX in letters else text


def is_web_address(text: str) -> bool:
    """Return whether a code is an address of the web, of mail or of a network."""
    return bool(_URI.match(clean_scan(text)))


def ticket_likelihood(text: str) -> int:
    """Return how likely a code in view is what is held up, more for more likely.

    What could be a ticket or a staff card comes first, a web address last.
    """
    code = parse_code(text)
    if not isinstance(code, ForeignCode) or code.plausible or find_staff_code(text):
        return 2
    return 0 if is_web_address(text) else 1


def parse_code(raw: str) -> ParsedCode:
    """Return what a scan's text is, by its form alone."""
    text = redact_staff_code(raw)
    upper = text.upper()
    if match := _TICKET_CODE.fullmatch(upper):
        return TicketCode(match[1], match[2])
    if _OWN_PREFIX.fullmatch(upper):
        return MalformedCode()
    if match := _SEALED_ID.fullmatch(text) or _SECURITY_CODE.fullmatch(text):
        return ForeignCode(match[1], plausible=True)
    return ForeignCode(text, plausible=_is_plausible(text))


def _is_plausible(text: str) -> bool:
    if _URI.match(text) or has_control(text):
        return False
    if text.startswith("{"):
        try:
            return isinstance(json.loads(text), dict)
        except (ValueError, RecursionError):
            return False
    return bool(_PLAUSIBLE_CODE.fullmatch(text))
