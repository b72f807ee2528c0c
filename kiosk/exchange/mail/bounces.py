"""Reads mails that came back: delivery reports (RFC 3464) as files."""

import mailbox
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, Message
from email.policy import default
from pathlib import Path

from kiosk.domain.fault import KnownFault
from kiosk.exchange.mail.message import letter_id
from kiosk.files.bounded_read import read_bounded

MAX_MEBIBYTES = 25
"""The largest file of reports that is read: a mailbox of some hundreds."""


@dataclass(frozen=True, slots=True)
class Bounce:
    """A mail that a server could not deliver for good: to whom, and its words."""

    letter: str
    address: str
    answer: str


def read_bounces(path: Path) -> Iterator[Bounce]:
    """Yield the bounces of a message (.eml) or a mailbox (.mbox).

    Raise KnownFault for a file that cannot be read.
    """
    content = read_bounded(path, MAX_MEBIBYTES)
    if content.startswith(b"From "):
        try:
            messages = [each.as_bytes() for each in mailbox.mbox(path, create=False)]
        except (OSError, mailbox.Error) as error:
            raise KnownFault(
                "{path} is no mailbox that can be read.", path=path
            ) from error
    else:
        messages = [content]
    for data in messages:
        yield from _bounces(message_from_bytes(data, policy=default))


def _bounces(report: EmailMessage) -> Iterator[Bounce]:
    try:
        _, *parts = report.walk()
        letter = next(filter(None, map(_original_letter, parts)), "")
        for part in parts:
            if bounce := _bounce(part, letter):
                yield bounce
    except (MessageError, LookupError, TypeError, ValueError):
        return


def _original_letter(part: Message) -> str:
    """Return the letter that a report's part is about, if it has its headers."""
    if part.get_content_type() == "text/rfc822-headers":
        headers = part.get_payload(decode=True)
        part = message_from_bytes(headers if isinstance(headers, bytes) else b"")
    return letter_id(str(part.get("Message-ID", "")))


def _bounce(fields: Message, letter: str) -> Bounce | None:
    status, recipient = str(fields.get("Status", "")), fields.get("Final-Recipient", "")
    if not (letter and recipient and status.startswith("5.")):
        return None
    address = str(recipient).partition(";")[2].strip()
    words = str(fields.get("Diagnostic-Code", "")).partition(";")[2].strip()
    return Bounce(letter, address, f"{status} {' '.join(words.split())}".strip())
