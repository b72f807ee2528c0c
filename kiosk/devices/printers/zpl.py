"""Label printers that speak ZPL over the network, and tell by ~HS how they are."""

import socket
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from time import monotonic

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Condition, Printed
from kiosk.devices.printers.printer_words import nothing_answers
from kiosk.devices.printers.zpl_label import LABEL_DPI, badge_zpl
from kiosk.devices.printers.zpl_status import (
    ASK,
    LONGEST,
    LabelStatus,
    read_status,
    whole,
)
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork

_TO_CONNECT = 3
_TO_ANSWER = 2
_TO_TAKE = 5
_MUTE = 60
"""Seconds."""

_SILENT = "The printer broke the connection off before it got the badge."
_BROKEN_OFF = "The connection broke off with the badge under way: is it there?"
_NO_MEMORY = "A label printer does not know its labels: is the badge there?"
_FULL = "Its memory is full."


class _Stage(Enum):
    """How far we know a badge to be."""

    WITH_IT = auto()
    AWAY = auto()
    DOUBTED = auto()
    SENT = auto()
    DONE = auto()


@dataclass(slots=True)
class _Memory:
    """What this process knows of a printer that remembers nothing."""

    stages: dict[str, _Stage] = field(default_factory=dict)
    mute_until: float = 0
    spoke: bool = False


@dataclass(frozen=True, slots=True)
class ZplPrinter:
    """Prints each badge as a picture; done once ~HS says that nothing is left to print.

    Printers that do not answer ~HS, as many clones, are taken at "sent".
    """

    name: str
    host: str
    port: int
    layout: BadgeLayout
    dpi: int = LABEL_DPI
    _memory: _Memory = field(default_factory=_Memory, compare=False, repr=False)

    def send(self, work: BadgeWork) -> Printed:
        """Hand a badge over, unless it was before or the printer cannot print now."""
        if work.job_id in self._memory.stages:
            return self.follow(work.job_id)
        label = badge_zpl(self.layout, work.content, self.dpi)
        try:
            line = self._connect()
        except OSError:
            where = nothing_answers(self.host, self.port)
            return Printed(BadgeState.QUEUED, where, Trouble.GONE)
        with line:
            try:
                before = self._ask(line)
            except OSError:
                return Printed(BadgeState.QUEUED, _SILENT, Trouble.GONE)
            if before and (before.trouble or before.full):
                words, trouble = before.words or _FULL, before.trouble or Trouble.OTHER
                return Printed(BadgeState.QUEUED, words, trouble)
            return self._hand_over(line, work.job_id, label)

    def follow(self, job_id: str) -> Printed:
        """Say what became of a badge that this process handed over."""
        match self._memory.stages.get(job_id):
            case None:
                return Printed(BadgeState.UNKNOWN, _NO_MEMORY)
            case _Stage.DOUBTED:
                return Printed(BadgeState.UNKNOWN, _BROKEN_OFF)
            case _Stage.SENT:
                return Printed(BadgeState.SENT)
            case _Stage.DONE:
                return Printed(BadgeState.DONE)
            case _Stage.WITH_IT | _Stage.AWAY:
                return self._look_after(job_id)

    def condition(self) -> Condition:
        """Ask how the printer is, and how long its labels are."""
        try:
            with self._connect() as line:
                status = self._ask(line)
        except OSError:
            return Condition(Trouble.GONE, nothing_answers(self.host, self.port))
        if status is None:
            return Condition(detail="It does not say how it is.")
        media = (f"labels of {status.length / self.dpi * 25.4:.0f} mm",)
        return Condition(status.trouble, status.words, media)

    def _look_after(self, job_id: str) -> Printed:
        """Ask how a badge fares: done once the printer has nothing left to print.

        One that was away, and has nothing to print now, may have lost it.
        """
        try:
            with self._connect() as line:
                status = self._ask(line)
        except OSError:
            self._memory.stages[job_id] = _Stage.AWAY
            where = nothing_answers(self.host, self.port)
            return Printed(BadgeState.SENT, where, Trouble.GONE, settled=False)
        if status is None:
            return Printed(BadgeState.SENT, settled=False)
        if status.busy or (status.trouble and not self._away(job_id)):
            self._memory.stages[job_id] = _Stage.WITH_IT
            return Printed(BadgeState.SENT, status.words, status.trouble, settled=False)
        self._memory.stages[job_id] = (
            _Stage.DOUBTED if self._away(job_id) else _Stage.DONE
        )
        return self.follow(job_id)

    def _away(self, job_id: str) -> bool:
        return self._memory.stages[job_id] is _Stage.AWAY

    def _hand_over(self, line: socket.socket, job_id: str, label: bytes) -> Printed:
        """Send the label, and behind it a question: its answer proves that it came."""
        self._memory.stages[job_id] = _Stage.DOUBTED
        try:
            line.settimeout(_TO_TAKE)
            line.sendall(label)
            self._memory.stages[job_id] = _Stage.SENT
            if self._memory.mute_until and not self._memory.spoke:
                return Printed(BadgeState.SENT)
            status = self._ask(line)
        except OSError:
            self._memory.stages[job_id] = _Stage.DOUBTED
            return Printed(BadgeState.UNKNOWN, _BROKEN_OFF)
        self._memory.stages[job_id] = _Stage.WITH_IT
        trouble, words = (status.trouble, status.words) if status else (None, "")
        return Printed(BadgeState.SENT, words, trouble, settled=False)

    def _connect(self) -> socket.socket:
        return socket.create_connection((self.host, self.port), _TO_CONNECT)

    def _ask(self, line: socket.socket) -> LabelStatus | None:
        """Ask for the host status; one that never answered is asked once a minute."""
        if self._memory.mute_until > monotonic():
            return None
        line.settimeout(_TO_ANSWER)
        line.sendall(ASK)
        status = read_status(_answer(line))
        if status is None and not self._memory.spoke:
            self._memory.mute_until = monotonic() + _MUTE
        self._memory.spoke |= status is not None
        return status


def _answer(line: socket.socket) -> bytes:
    """Read until the answer is whole, too long or late; what came until then counts."""
    said, end = b"", monotonic() + _TO_ANSWER
    with suppress(TimeoutError):
        while not whole(said) and len(said) <= LONGEST and monotonic() < end:
            part = line.recv(LONGEST)
            if not part:
                raise ConnectionResetError
            said += part
    return said
