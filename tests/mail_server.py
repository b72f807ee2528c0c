"""A mail server for the tests: real SMTP over TLS, with faults on demand."""

import asyncio
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as STRICT
from pathlib import Path
from threading import Thread

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

USER, PASSWORD = "kiosk@example.org", "not-in-the-settings"


@dataclass
class Inbox:
    """Keeps what a server was given, and plays the faults of one.

    ``replies`` are answers to the next recipients; ``drop_after_data`` names addresses
    whose message is taken and whose line is then dropped before the answer.
    """

    received: list[tuple[str, bytes]] = field(default_factory=list)
    replies: dict[str, list[str]] = field(default_factory=dict)
    drop_after_data: set[str] = field(default_factory=set)

    @property
    def messages(self) -> list[EmailMessage]:
        """The messages, parsed strictly."""
        policy = STRICT.clone(raise_on_defect=True)
        parsed = [message_from_bytes(data, policy=policy) for _, data in self.received]
        assert all(isinstance(message, EmailMessage) for message in parsed)
        return parsed

    @property
    def addresses(self) -> list[str]:
        """Whom the messages were for, in the order in which they came."""
        return [address for address, _ in self.received]

    async def handle_RCPT(  # noqa: N802  aiosmtpd's own name
        self, *conversation: object
    ) -> str:
        """Take a recipient, or say what the test wants."""
        _, _, envelope, address, _ = conversation
        assert isinstance(envelope, Envelope)
        assert isinstance(address, str)
        if waiting := self.replies.get(address):
            return waiting.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802  aiosmtpd's own name
        self, server: SMTP, _: Session, envelope: Envelope
    ) -> str:
        """Keep a message; drop the line where the test wants that."""
        (address,) = envelope.rcpt_tos
        content = envelope.original_content
        assert isinstance(content, bytes)
        self.received.append((address, content))
        if address in self.drop_after_data:
            assert server.transport is not None
            server.transport.close()
        return "250 taken"


@dataclass(frozen=True)
class MailServer:
    """A running server, with the certificate that vouches for it."""

    port: int
    authority: Path
    inbox: Inbox

    def settings(self, *lines: str, security: str = "starttls") -> str:
        """Return ``[mail]`` for this server, with further lines."""
        return "\n".join(
            (
                "[mail]",
                'from = "tickets@example.org"',
                'name = "Asser Institute"',
                'server = "localhost"',
                f"port = {self.port}",
                f'security = "{security}"',
                f'authority = "{self.authority}"',
                "rate = 6000",
                *lines,
                "",
            )
        )


def make_certificate(folder: Path, name: str = "localhost") -> tuple[Path, Path]:
    """Return a new certificate of a host's name, and its key."""
    folder.mkdir(parents=True, exist_ok=True)
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    command = ("openssl", "req", "-x509", "-newkey", "ec", "-nodes", "-days", "1")
    curve = ("-pkeyopt", "ec_paramgen_curve:prime256v1")
    files = ("-keyout", str(key), "-out", str(certificate))
    names = ("-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}")
    subprocess.run([*command, *curve, *files, *names], check=True, capture_output=True)
    return certificate, key


@contextmanager
def mail_server(
    folder: Path, *, name: str = "localhost", tls: str = "starttls", login: bool = False
) -> Iterator[MailServer]:
    """Run a server with a certificate of its own."""
    certificate, key = make_certificate(folder, name)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    inbox = Inbox()

    def authenticate(*words: object) -> AuthResult:
        right = LoginPassword(USER.encode(), PASSWORD.encode())
        success = words[-1] == right
        return AuthResult(success=success, handled=success)

    loop = asyncio.new_event_loop()

    def protocol() -> SMTP:
        return SMTP(
            inbox,
            hostname=name,
            tls_context=context if tls == "starttls" else None,
            require_starttls=tls == "starttls",
            authenticator=authenticate,
            auth_required=login,
            auth_require_tls=tls == "starttls",
            loop=loop,
        )

    secured = context if tls == "tls" else None
    starting = loop.create_server(protocol, "127.0.0.1", 0, ssl=secured)
    listening = loop.run_until_complete(starting)
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        port = listening.sockets[0].getsockname()[1]
        yield MailServer(port, certificate, inbox)
    finally:
        asyncio.run_coroutine_threadsafe(_end(listening), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _end(listening: asyncio.Server) -> None:
    listening.close()
    mine = asyncio.current_task()
    tasks = [task for task in asyncio.all_tasks() if task is not mine]
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
