"""One mail as a message: text, the code within it, tickets and a calendar entry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from html import escape

from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail_text import MailText
from kiosk.domain.tidy import one_line, paragraphs

_CODE_STYLE = "font-family:monospace;font-size:15px;letter-spacing:1px"
_TEXT_STYLE = "font-family:Georgia,serif;font-size:16px;line-height:1.5;color:#222"
_GROUP = 4
"""Letters of a code between two spaces, where people read it."""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who a mail is from, and where answers go."""

    address: str
    name: str = ""
    reply_to: str = ""

    @property
    def domain(self) -> str:
        """The part after the @."""
        return self.address.rpartition("@")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketAttachment:
    """One person's ticket: its code, the code's picture, and the sheet as PDF."""

    name: str
    code: str
    symbol_png: bytes
    pdf: bytes
    file_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """All that one message brings to one address."""

    id: str
    address: str
    name: str
    language: str
    text: MailText
    tickets: Sequence[TicketAttachment] = ()
    calendar: bytes = b""
    sent_at: datetime


def compose_message(sender: Sender, letter: Letter) -> EmailMessage:
    """Return a letter as a message; raise KnownFault for an address that is none.

    Control characters of names are taken out, so that none begins a header.
    """
    is_ascii = letter.address.isascii() and sender.address.isascii()
    message = EmailMessage(policy=SMTP if is_ascii else SMTPUTF8)
    message["From"] = _address(sender.name, sender.address)
    message["To"] = _address(letter.name, letter.address)
    if sender.reply_to:
        message["Reply-To"] = _address("", sender.reply_to)
    message["Subject"] = one_line(letter.text.subject)
    message["Date"] = format_datetime(letter.sent_at)
    message["Message-ID"] = f"<{letter.id}@{_ascii_domain(sender.domain)}>"
    message["Auto-Submitted"] = "auto-generated"
    message["Content-Language"] = letter.language
    _add_bodies(message, letter)
    for ticket in letter.tickets:
        message.add_attachment(
            ticket.pdf, maintype="application", subtype="pdf", filename=ticket.file_name
        )
    if letter.calendar:
        message.add_attachment(
            letter.calendar.decode(),
            subtype="calendar",
            params={"method": "PUBLISH"},
            filename="calendar.ics",
        )
    return message


def letter_id(message_id: str) -> str:
    """Return the letter of a message's id."""
    return message_id.strip().lstrip("<").partition("@")[0]


def _add_bodies(message: EmailMessage, letter: Letter) -> None:
    body = paragraphs(letter.text.body)
    codes = "".join(
        f"\n\n{one_line(ticket.name)}\n{_in_groups(ticket.code)}"
        for ticket in letter.tickets
    )
    message.set_content(f"{body}{codes}\n", cte="quoted-printable")
    if not letter.tickets:
        return
    message.add_alternative(_html(body, letter), subtype="html", cte="quoted-printable")
    html = message.get_payload(1)
    if not isinstance(html, EmailMessage):
        raise TypeError("the second part of this message is its HTML")
    for number, ticket in enumerate(letter.tickets):
        html.add_related(
            ticket.symbol_png,
            maintype="image",
            subtype="png",
            cid=f"<code{number}>",
            filename=f"code-{number + 1}.png",
            disposition="inline",
        )


def _html(body: str, letter: Letter) -> str:
    words = "".join(
        f"<p>{escape(paragraph).replace(chr(10), '<br>')}</p>"
        for paragraph in body.split("\n\n")
    )
    codes = "".join(
        f"<p><b>{escape(one_line(ticket.name))}</b></p>"
        f'<p><img src="cid:code{number}" width="220" height="220" '
        f'alt="{escape(_in_groups(ticket.code))}"></p>'
        f'<p style="{_CODE_STYLE}">{escape(_in_groups(ticket.code))}</p>'
        for number, ticket in enumerate(letter.tickets)
    )
    return (
        f'<!DOCTYPE html><html lang="{escape(letter.language)}"><head>'
        '<meta charset="utf-8">'
        f"<title>{escape(one_line(letter.text.subject))}</title></head>"
        f'<body style="{_TEXT_STYLE}">{words}{codes}</body></html>\n'
    )


def _in_groups(code: str) -> str:
    return " ".join(code[i : i + _GROUP] for i in range(0, len(code), _GROUP))


def _address(name: str, address: str) -> Address:
    local, _, domain = address.rpartition("@")
    try:
        return Address(one_line(name), local, _ascii_domain(domain))
    except (MessageError, ValueError) as error:
        raise KnownFault(
            "“{address}” is no mail address.", address=one_line(address)[:100]
        ) from error


def _ascii_domain(domain: str) -> str:
    """Return a domain in ASCII, as servers take it (RFC 5891)."""
    try:
        return domain if domain.isascii() else domain.encode("idna").decode()
    except UnicodeError as error:
        raise KnownFault(
            "“{domain}” is no domain of a mail address.", domain=one_line(domain)[:100]
        ) from error
