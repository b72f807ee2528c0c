"""Hands messages over to a mail server by SMTP, over TLS."""

import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum

from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail import ReplyKind, ServerReply

TIMEOUT_S = 30
"""Seconds for each answer of the server (RFC 5321 allows it minutes)."""
_OK, _FORWARDED, _DATA_OK, _CLOSING = 250, 251, 354, 421
_WRONG_ADDRESSES = range(500, 600)


class Security(StrEnum):
    """How the line to a server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class MailServerError(KnownFault):
    """The server cannot be used, whatever the message; nothing more is sent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SmtpServer:
    """A mail server's address and login; ``token`` is for XOAUTH2."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = ""
    token: str = ""
    authority: str = ""


class SmtpConnection:
    """One connection, over which messages are handed over one by one."""

    def __init__(self, server: SmtpServer) -> None:
        """Connect and log in; raise MailServerError where that fails."""
        self._server = server
        self.is_closed = False
        with self._explained():
            self._smtp = self._connect()
        try:
            with self._explained():
                self._log_in()
        except BaseException:
            self.close()
            raise

    def hand_over(
        self, message: EmailMessage, address: str, begin_transfer: Callable[[], None]
    ) -> ServerReply:
        """Hand a message over, and return what the server said.

        ``begin_transfer`` is called when the server has taken the address and waits for
        the message: from then on it may have it. Raise MailServerError where the server
        is gone and surely has nothing.
        """
        content = message.as_bytes()
        try:
            reply = self._announce(message, address)
            if reply is not None:
                return reply
            code, text = self._smtp.docmd("DATA")
            if code != _DATA_OK:
                return self._refused(code, text)
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            raise self._broken(error) from error
        begin_transfer()
        try:
            self._smtp.send(_dot_stuffed(content))
            code, text = self._smtp.getreply()
        except (smtplib.SMTPException, OSError) as error:
            self.close()
            return ServerReply(ReplyKind.UNKNOWN, f"the line broke: {_reason(error)}")
        return (
            ServerReply(ReplyKind.TAKEN, _text(code, text))
            if code == _OK
            else self._refused(code, text)
        )

    def close(self) -> None:
        """End the connection."""
        self.is_closed = True
        with suppress(smtplib.SMTPException, OSError):
            self._smtp.quit()
        self._smtp.close()

    def _connect(self) -> smtplib.SMTP:
        server = self._server
        context = _tls_context(server.authority)
        if server.security is Security.TLS:
            return smtplib.SMTP_SSL(
                server.host, server.port, timeout=TIMEOUT_S, context=context
            )
        smtp = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_S)
        if server.security is Security.STARTTLS:
            try:
                smtp.starttls(context=context)
            except smtplib.SMTPNotSupportedError as error:
                smtp.close()
                raise MailServerError(
                    "The mail server {host} offers no STARTTLS, so nothing was sent. "
                    "Ask for its port with TLS, and set security in [mail].",
                    host=server.host,
                ) from error
            except BaseException:
                smtp.close()
                raise
        return smtp

    def _log_in(self) -> None:
        self._smtp.ehlo_or_helo_if_needed()
        server = self._server
        if server.token:
            self._smtp.auth("XOAUTH2", self._bearer)
        elif server.user:
            self._smtp.login(server.user, server.password)

    def _bearer(self, challenge: bytes | None = None) -> str:
        if challenge:
            return ""
        server = self._server
        return f"user={server.user}\x01auth=Bearer {server.token}\x01\x01"

    def _announce(self, message: EmailMessage, address: str) -> ServerReply | None:
        """Name sender and recipient; return what refuses them, if anything does."""
        options = [f"size={len(message.as_bytes())}"] if self._has("size") else []
        if not address.isascii():
            if not self._has("smtputf8"):
                return ServerReply(
                    ReplyKind.REFUSED, "this server takes no address beyond ASCII"
                )
            options += ["SMTPUTF8", "BODY=8BITMIME"]
        sender = message["From"].addresses[0].addr_spec
        self._smtp.rset()
        for code, text in (
            self._smtp.mail(sender, options),
            self._smtp.rcpt(_envelope(message, address)),
        ):
            if code not in {_OK, _FORWARDED}:
                return self._refused(code, text)
        return None

    def _has(self, extension: str) -> bool:
        return self._smtp.has_extn(extension)

    def _refused(self, code: int, text: bytes) -> ServerReply:
        if code == _CLOSING:
            self.close()
            raise MailServerError(
                "The mail server {host} ended the conversation ({answer}). The rest "
                "waits: go on later.",
                host=self._server.host,
                answer=_text(code, text),
            )
        kind = ReplyKind.REFUSED if code in _WRONG_ADDRESSES else ReplyKind.WAIT
        return ServerReply(kind, _text(code, text))

    def _broken(self, error: Exception) -> MailServerError:
        return MailServerError(
            "The line to the mail server {host} broke ({error}); what was not handed "
            "over waits.",
            host=self._server.host,
            error=_reason(error),
        )

    @contextmanager
    def _explained(self) -> Iterator[None]:
        host = self._server.host
        try:
            yield
        except ssl.SSLCertVerificationError as error:
            raise MailServerError(
                "The certificate of the mail server {host} is not to be trusted "
                "({error}), so nothing was sent. Check the server's name; a house's "
                "own authority is named by authority in [mail].",
                host=host,
                error=error.verify_message,
            ) from error
        except smtplib.SMTPAuthenticationError as error:
            raise MailServerError(
                "The mail server {host} refused the login ({answer}). Check user in "
                "[mail], and the password.",
                host=host,
                answer=_text(error.smtp_code, error.smtp_error),
            ) from error
        except smtplib.SMTPNotSupportedError as error:
            raise MailServerError(
                "The mail server {host} offers no login over this line.", host=host
            ) from error
        except (smtplib.SMTPException, OSError) as error:
            raise MailServerError(
                "The mail server {host} cannot be reached ({error}); nothing was sent.",
                host=host,
                error=_reason(error),
            ) from error


def _tls_context(authority: str) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=authority or None)
    except (OSError, ssl.SSLError) as error:
        raise MailServerError(
            "The file {file} of the mail server's authority cannot be used ({error}).",
            file=authority,
            error=_reason(error),
        ) from error


def _envelope(message: EmailMessage, address: str) -> str:
    recipients = message["To"].addresses
    return str(recipients[0].addr_spec) if recipients else address


def _dot_stuffed(content: bytes) -> bytes:
    """Return a message as DATA takes it (RFC 5321, 4.5.2)."""
    stuffed = content.replace(b"\r\n.", b"\r\n..")
    if stuffed.startswith(b"."):
        stuffed = b"." + stuffed
    return stuffed + (b"" if stuffed.endswith(b"\r\n") else b"\r\n") + b".\r\n"


def _text(code: int, text: bytes | str) -> str:
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return f"{code} {' '.join(words.split())}"[:200]


def _reason(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error) or type(error).__name__
