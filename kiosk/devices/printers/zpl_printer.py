"""Label printers that speak ZPL over the network, and report by ~HS."""

import socket
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from time import monotonic

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.badge_zpl import LABEL_DPI, badge_zpl
from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.devices.printers.printer_messages import no_answer_sentence
from kiosk.devices.printers.zpl_status import (
    MAX_ANSWER,
    QUERY,
    LabelStatus,
    is_complete,
    parse_status,
)
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble

_CONNECT_TIMEOUT = 3
_ANSWER_TIMEOUT = 2
_SEND_TIMEOUT = 5
_MUTE_PERIOD = 60
"""Seconds; the last is how long a printer without ~HS is not queried again."""

_CONNECTION_BROKEN = "The printer broke the connection off before it got the badge."
_BROKEN_WHILE_SENDING = (
    "The connection broke off with the badge under way: is it there?"
)
_UNKNOWN_JOB = "A label printer does not know its labels: is the badge there?"
_MEMORY_FULL = "Its memory is full."


class _JobStage(Enum):
    """The known progress of a job."""

    ACCEPTED = auto()
    OUT_OF_REACH = auto()
    UNCERTAIN = auto()
    SENT = auto()
    DONE = auto()


@dataclass(slots=True)
class _PrinterHistory:
    """The history of a printer that remembers nothing, as this process knows it."""

    stages: dict[str, _JobStage] = field(default_factory=dict)
    mute_until: float = 0
    has_answered: bool = False


@dataclass(frozen=True, slots=True)
class ZplPrinter:
    """Prints each badge as an image; done once ~HS says that nothing is left to print.

    Of printers that do not answer ~HS, as many clones, "sent" is the last status.
    """

    name: str
    host: str
    port: int
    layout: BadgeLayout
    dpi: int = LABEL_DPI
    _history: _PrinterHistory = field(
        default_factory=_PrinterHistory, compare=False, repr=False
    )

    def send(self, request: PrintRequest) -> JobStatus:
        """Send a badge, unless it was sent before or the printer cannot print now."""
        if request.job_id in self._history.stages:
            return self.job_status(request.job_id)
        label = badge_zpl(self.layout, request.content, self.dpi)
        try:
            connection = self._connect()
        except OSError:
            problem = no_answer_sentence(self.host, self.port)
            return JobStatus(BadgeState.QUEUED, problem, PrinterTrouble.GONE)
        with connection:
            try:
                status = self._query_status(connection)
            except OSError:
                return JobStatus(
                    BadgeState.QUEUED, _CONNECTION_BROKEN, PrinterTrouble.GONE
                )
            if status and (status.trouble or status.full):
                sentence, trouble = (
                    status.words or _MEMORY_FULL,
                    status.trouble or PrinterTrouble.OTHER,
                )
                return JobStatus(BadgeState.QUEUED, sentence, trouble)
            return self._send_label(connection, request.job_id, label)

    def job_status(self, job_id: str) -> JobStatus:
        """Return the status of a job that this process sent."""
        match self._history.stages.get(job_id):
            case None:
                return JobStatus(BadgeState.UNKNOWN, _UNKNOWN_JOB)
            case _JobStage.UNCERTAIN:
                return JobStatus(BadgeState.UNKNOWN, _BROKEN_WHILE_SENDING)
            case _JobStage.SENT:
                return JobStatus(BadgeState.SENT)
            case _JobStage.DONE:
                return JobStatus(BadgeState.DONE)
            case _JobStage.ACCEPTED | _JobStage.OUT_OF_REACH:
                return self._poll_job(job_id)

    def status(self) -> PrinterStatus:
        """Return the printer's status, and how long its labels are."""
        try:
            with self._connect() as connection:
                label_status = self._query_status(connection)
        except OSError:
            return PrinterStatus(
                PrinterTrouble.GONE, no_answer_sentence(self.host, self.port)
            )
        if label_status is None:
            return PrinterStatus(detail="It does not say how it is.")
        media = (f"labels of {label_status.length / self.dpi * 25.4:.0f} mm",)
        return PrinterStatus(label_status.trouble, label_status.words, media)

    def _poll_job(self, job_id: str) -> JobStatus:
        """Return a job's status: done once the printer has nothing left to print.

        One that was out of reach, and has nothing to print now, may have lost it.
        """
        try:
            with self._connect() as connection:
                label_status = self._query_status(connection)
        except OSError:
            self._history.stages[job_id] = _JobStage.OUT_OF_REACH
            problem = no_answer_sentence(self.host, self.port)
            return JobStatus(
                BadgeState.SENT, problem, PrinterTrouble.GONE, settled=False
            )
        if label_status is None:
            return JobStatus(BadgeState.SENT, settled=False)
        if label_status.busy or (
            label_status.trouble and not self._is_out_of_reach(job_id)
        ):
            self._history.stages[job_id] = _JobStage.ACCEPTED
            return JobStatus(
                BadgeState.SENT, label_status.words, label_status.trouble, settled=False
            )
        self._history.stages[job_id] = (
            _JobStage.UNCERTAIN if self._is_out_of_reach(job_id) else _JobStage.DONE
        )
        return self.job_status(job_id)

    def _is_out_of_reach(self, job_id: str) -> bool:
        return self._history.stages[job_id] is _JobStage.OUT_OF_REACH

    def _send_label(
        self, connection: socket.socket, job_id: str, label: bytes
    ) -> JobStatus:
        """Send the label, then a query: its answer proves that the label came."""
        self._history.stages[job_id] = _JobStage.UNCERTAIN
        try:
            connection.settimeout(_SEND_TIMEOUT)
            connection.sendall(label)
            self._history.stages[job_id] = _JobStage.SENT
            if self._history.mute_until and not self._history.has_answered:
                return JobStatus(BadgeState.SENT)
            status = self._query_status(connection)
        except OSError:
            self._history.stages[job_id] = _JobStage.UNCERTAIN
            return JobStatus(BadgeState.UNKNOWN, _BROKEN_WHILE_SENDING)
        self._history.stages[job_id] = _JobStage.ACCEPTED
        trouble, problem = (status.trouble, status.words) if status else (None, "")
        return JobStatus(BadgeState.SENT, problem, trouble, settled=False)

    def _connect(self) -> socket.socket:
        return socket.create_connection((self.host, self.port), _CONNECT_TIMEOUT)

    def _query_status(self, connection: socket.socket) -> LabelStatus | None:
        """Query the host status; at most once a minute if it never answered."""
        if self._history.mute_until > monotonic():
            return None
        connection.settimeout(_ANSWER_TIMEOUT)
        connection.sendall(QUERY)
        status = parse_status(_read_answer(connection))
        if status is None and not self._history.has_answered:
            self._history.mute_until = monotonic() + _MUTE_PERIOD
        self._history.has_answered |= status is not None
        return status


def _read_answer(connection: socket.socket) -> bytes:
    """Read until the answer is complete, too long or late; return its bytes."""
    received, deadline = b"", monotonic() + _ANSWER_TIMEOUT
    with suppress(TimeoutError):
        while (
            not is_complete(received)
            and len(received) <= MAX_ANSWER
            and monotonic() < deadline
        ):
            part = connection.recv(MAX_ANSWER)
            if not part:
                raise ConnectionResetError
            received += part
    return received
