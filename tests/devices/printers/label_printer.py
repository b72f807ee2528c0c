"""A label printer over TCP that answers ~HS as its maker's manual specifies."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Event, Thread

_LABEL = re.compile(rb"\^XA.*?\^XZ", re.DOTALL)
_ASK = b"~HS\r\n"


@dataclass
class LabelPrinter:
    """Prints each label into ``printed``, unless something is wrong with it."""

    server: socket.socket
    printed: list[bytes] = field(default_factory=list)
    waiting: list[bytes] = field(default_factory=list)
    faults: set[str] = field(default_factory=set)
    answer: bytes | None = None
    drops: bool = False
    runs_out: bool = False
    asked: int = 0
    _off: Event = field(default_factory=Event)
    _stopped: Event = field(default_factory=Event)

    @property
    def port(self) -> int:
        return int(self.server.getsockname()[1])

    def repair(self) -> None:
        """Clear what is wrong: what waited is printed."""
        self.runs_out = False
        self.faults.clear()
        self._print()

    def power_cycle(self) -> None:
        """Lose what waited."""
        self.waiting.clear()
        self.faults.clear()

    @contextmanager
    def switched_off(self) -> Iterator[None]:
        """Accept no connection: each is closed as soon as it is there."""
        self._off.set()
        yield
        self._off.clear()

    def serve(self) -> None:
        while not self._stopped.is_set():
            with suppress(OSError), self.server.accept()[0] as connection:
                connection.settimeout(20)
                if not self._off.is_set():
                    self._receive(connection)

    def stop(self) -> None:
        self._stopped.set()
        with suppress(OSError):
            self.server.shutdown(socket.SHUT_RDWR)
        self.server.close()

    def _receive(self, connection: socket.socket) -> None:
        received = b""
        while part := connection.recv(65536):
            received += part
            if self.drops and b"^XA" in received:
                return
            while label := _LABEL.search(received):
                received = received[: label.start()] + received[label.end() :]
                self.waiting.append(label[0])
                if self.runs_out:
                    self.faults.add("paper")
                self._print()
            if _ASK in received:
                received = received.replace(_ASK, b"")
                self.asked += 1
                connection.sendall(
                    self.status() if self.answer is None else self.answer
                )

    def _print(self) -> None:
        if not self.faults:
            self.printed += self.waiting
            self.waiting.clear()

    def status(self) -> bytes:
        """Return the host status, in three lines."""

        def flag(name: str) -> int:
            return int(name in self.faults)

        waiting = len(self.waiting)
        paper, paused, full = flag("paper"), flag("paused"), flag("full")
        head, ribbon, transfer = flag("head"), flag("ribbon"), flag("transfer")
        lines = (
            f"030,{paper},{paused},0792,{waiting:03},{full},0,0,000,0,0,0",
            f"000,0,{head},{ribbon},{transfer},2,4,0,{waiting:08},1,000",
            "1234,0",
        )
        return b"".join(f"\x02{line}\x03\r\n".encode() for line in lines)


@contextmanager
def label_printer() -> Iterator[LabelPrinter]:
    """Switch a label printer on."""
    printer = LabelPrinter(socket.create_server(("127.0.0.1", 0)))
    thread = Thread(target=printer.serve, name="label printer", daemon=True)
    thread.start()
    try:
        yield printer
    finally:
        printer.stop()
        thread.join(10)
