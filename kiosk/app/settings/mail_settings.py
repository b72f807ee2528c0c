"""The mail server of a station, as ``[mail]`` in ``settings.toml`` names it."""

from pathlib import Path
from typing import Self

from pydantic import ConfigDict, Field, field_validator, model_validator

from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail import is_address
from kiosk.domain.mail.mail_text import MailText, check_mail_text
from kiosk.exchange.mail.smtp import Security
from kiosk.files.text_cleaning import quoted
from kiosk.files.toml_tables import Table, invalid

_PORTS = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}
"""The ports of submission and of relays (RFC 6409, RFC 8314)."""


class MailTextSettings(Table):
    """A subject and a body in one language, with placeholders in braces."""

    subject: str
    body: str

    @model_validator(mode="after")
    def check_placeholders(self) -> Self:
        """Raise for a placeholder that nothing fills."""
        try:
            check_mail_text(MailText(self.subject, self.body))
        except KnownFault as fault:
            raise invalid(str(fault).rstrip("."), at=("body",)) from fault
        return self


class MailSettings(Table):
    """``[mail]``: who mail is from, and by which server it goes.

    The password is never here: it is asked for, or ``password_command`` prints it;
    ``token_command`` prints a token for XOAUTH2 in its place. ``authority`` is the
    certificate of the house's own authority; ``rate`` is how many messages a minute.
    ``ticket`` has the words that go with a ticket, by language.
    """

    model_config = ConfigDict(str_strip_whitespace=True, populate_by_name=True)

    sender: str = Field(alias="from")
    name: str = Field(default="", max_length=100)
    reply_to: str = ""
    server: str = ""
    port: int | None = Field(default=None, ge=1, le=65_535)
    security: Security = Security.STARTTLS
    user: str = ""
    password_command: tuple[str, ...] = ()
    token_command: tuple[str, ...] = ()
    authority: Path | None = None
    rate: int = Field(default=20, ge=1, le=6_000)
    ticket: dict[str, MailTextSettings] = Field(default_factory=dict)

    @field_validator("sender", "reply_to")
    @classmethod
    def check_address(cls, address: str) -> str:
        """Raise ValueError for what is no mail address."""
        if address and not is_address(address):
            raise ValueError(f"{quoted(address)} is no mail address")
        return address

    @model_validator(mode="after")
    def check_login(self) -> Self:
        """Raise for a login that cannot be, or that would cross the line readably."""
        if not self.sender:
            raise invalid("write the address that mail comes from", at=("from",))
        if self.password_command and self.token_command:
            raise invalid(
                "a password or a token, not both: take one out", at=("token_command",)
            )
        if (self.password_command or self.token_command) and not self.user:
            raise invalid("a password needs its user: add user = …", at=("user",))
        if self.user and self.security is Security.NONE:
            raise invalid(
                "no password goes over a line without TLS: use starttls or tls",
                at=("security",),
            )
        return self

    @property
    def server_port(self) -> int:
        """The server's port; the usual one where none is named."""
        return self.port or _PORTS[self.security]
