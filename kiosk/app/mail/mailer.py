"""Sends the queued mails, one by one and each once."""

import subprocess
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from threading import Event as Signal

from kiosk.app.bootstrap import Application
from kiosk.app.mail.letters import (
    NO_ADDRESS,
    NOT_EXPECTED,
    LetterMaker,
    MadeLetter,
)
from kiosk.app.settings.mail_settings import MailSettings
from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail import Mail, MailState, ReplyKind, ServerReply
from kiosk.domain.mail.mail_text import MailText
from kiosk.exchange.mail.message import Letter, Sender, compose_message
from kiosk.exchange.mail.smtp import MailServerError, SmtpConnection, SmtpServer
from kiosk.files.process_lock import ProcessLock

_COMMAND_S = 30
"""Seconds that a command may take to print a password or a token."""
Progress = Callable[[MailState], None]


@dataclass(frozen=True, slots=True)
class MailReport:
    """What became of the mails, and the fault that ended the sending, if one did."""

    states: Mapping[MailState, int]
    uncertain_before: int = 0
    fault: KnownFault | None = None


@dataclass
class Mailer:
    """Sends this home's mail; ``stop`` ends it after the message under way."""

    app: Application
    settings: MailSettings
    password: str = ""
    stop: Signal = field(default_factory=Signal)

    def __post_init__(self) -> None:
        """Prepare what makes the messages."""
        self._queue = self.app.use_cases.mail_queue
        self._maker = LetterMaker(self.app, self.settings)
        self._sender = make_sender(self.settings)

    def send_all(self, report: Progress) -> MailReport:
        """Send all that is due; ``report`` hears of each mail.

        Raise KnownFault where another process sends, or there is no server.
        """
        server = make_server(self.settings, self.password)
        lock = ProcessLock(self.app.home.mail_lock)
        if not lock.acquire():
            raise KnownFault("Another program of this home is sending mail.")
        try:
            uncertain = self._queue.recover()
            states, fault = self._send(server, report)
        finally:
            lock.release()
        return MailReport(states, uncertain, fault)

    def send_test(
        self, address: str, mails: Sequence[Mail], texts: Mapping[str, MailText]
    ) -> ServerReply:
        """Send the letter of some mails to another address; nothing is recorded."""
        made = replace(self._maker, texts=texts).make(mails)
        if made.letter is None:
            raise KnownFault("There is nobody to show a mail of.")
        letter = readdressed(made.letter, address)
        with closing(SmtpConnection(make_server(self.settings, self.password))) as line:
            message = compose_message(self._sender, letter)
            return line.hand_over(message, address, lambda: None)

    def _send(
        self, server: SmtpServer, report: Progress
    ) -> tuple[Mapping[MailState, int], KnownFault | None]:
        states: Counter[MailState] = Counter()
        line: SmtpConnection | None = None
        try:
            while not self.stop.is_set() and (mails := self._queue.claim()):
                try:
                    line = line or SmtpConnection(server)
                    states.update(self._send_one(line, mails, report))
                except MailServerError as fault:
                    self._queue.release(mails)
                    return states, fault
                except BaseException:
                    self._queue.release(mails)
                    raise
                if line.is_closed:
                    line = None
                self.stop.wait(60 / self.settings.rate)
        finally:
            if line is not None:
                line.close()
        return states, None

    def _send_one(
        self, line: SmtpConnection, mails: Sequence[Mail], report: Progress
    ) -> Sequence[MailState]:
        addresses = self._maker.new_addresses(mails)
        if addresses:
            states = self._readdress(mails, addresses)
            for state in states:
                report(state)
            mails = [mail for mail in mails if mail.id not in addresses]
            return [*states, *(self._send_one(line, mails, report) if mails else ())]
        made = self._maker.make(mails)
        states = [MailState.WITHDRAWN] * len(made.withdrawn)
        if made.withdrawn:
            self._queue.withdraw(made.withdrawn, NOT_EXPECTED)
        if made.letter is not None:
            reply = self._hand_over(line, made, made.letter)
            states += [self._queue.settle(made.mails, reply)] * len(made.mails)
        for state in states:
            report(state)
        return states

    def _readdress(
        self, mails: Sequence[Mail], addresses: Mapping[str, str]
    ) -> Sequence[MailState]:
        """Queue mails to the addresses of now; return the states of those withdrawn."""
        lost = [mail for mail in mails if addresses.get(mail.id) == ""]
        self._queue.readdress({key: text for key, text in addresses.items() if text})
        self._queue.withdraw(lost, NO_ADDRESS)
        return [MailState.WITHDRAWN] * len(lost)

    def _hand_over(
        self, line: SmtpConnection, made: MadeLetter, letter: Letter
    ) -> ServerReply:
        try:
            message = compose_message(self._sender, letter)
        except KnownFault as fault:
            return ServerReply(ReplyKind.REFUSED, str(fault))
        return line.hand_over(
            message,
            letter.address,
            lambda: self._queue.begin_transfer(made.mails, made.keys),
        )


def make_sender(settings: MailSettings) -> Sender:
    """Return who mail is from."""
    return Sender(settings.sender, settings.name, settings.reply_to)


def make_server(settings: MailSettings, password: str) -> SmtpServer:
    """Return the server with its login; raise KnownFault where there is none."""
    if not settings.server:
        raise KnownFault(
            "settings.toml names no mail server: add server = … to [mail], or write "
            "drafts with --drafts FOLDER."
        )
    return SmtpServer(
        host=settings.server,
        port=settings.server_port,
        security=settings.security,
        user=settings.user,
        password=password or _printed_by(settings.password_command),
        token=_printed_by(settings.token_command),
        authority=str(settings.authority or ""),
    )


def needs_password(settings: MailSettings) -> bool:
    """Return whether somebody has to type the password."""
    return bool(
        settings.user and not settings.password_command and not settings.token_command
    )


def readdressed(letter: Letter, address: str) -> Letter:
    """Return a letter for another reader."""
    return replace(letter, address=address, name="", id=f"test-{letter.id}")


def _printed_by(command: Sequence[str]) -> str:
    """Return the first line that a command prints: a password or a token."""
    if not command:
        return ""
    try:
        done = subprocess.run(  # noqa: S603  the station's own settings name it
            command, capture_output=True, text=True, timeout=_COMMAND_S, check=True
        )
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError) as error:
        raise KnownFault(
            f"The command {command[0]} of [mail] gave no password or token "
            f"({type(error).__name__}); try it in a terminal."
        ) from error
    first, *_ = done.stdout.splitlines() or [""]
    if not first.strip():
        raise KnownFault(f"The command {command[0]} of [mail] printed nothing.")
    return first.strip()
