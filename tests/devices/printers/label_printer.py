"""A label printer over TCP that speaks ~HS, as its maker's manual has it."""

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
    wrong: set[str] = field(default_factory=set)
    answer: bytes | None = None
    drops: bool = False
    runs_out: bool = False
    asked: int = 0
    _off: Event = field(default_factory=Event)
    _stopped: Event = field(default_factory=Event)

    @property
    def port(self) -> int:
        return int(self.server.getsockname()[1])

    def mend(self) -> None:
        """Put right what is wrong: what waited is printed."""
        self.runs_out = False
        self.wrong.clear()
        self._print()

    def power_cycle(self) -> None:
        """Lose what waited."""
        self.waiting.clear()
        self.wrong.clear()

    @contextmanager
    def switched_off(self) -> Iterator[None]:
        """Take no connection: each is closed as soon as it is there."""
        self._off.set()
        yield
        self._off.clear()

    def serve(self) -> None:
        while not self._stopped.is_set():
            with suppress(OSError), self.server.accept()[0] as line:
                line.settimeout(20)
                if not self._off.is_set():
                    self._listen(line)

    def stop(self) -> None:
        self._stopped.set()
        with suppress(OSError):
            self.server.shutdown(socket.SHUT_RDWR)
        self.server.close()

    def _listen(self, line: socket.socket) -> None:
        heard = b""
        while part := line.recv(65536):
            heard += part
            if self.drops and b"^XA" in heard:
                return
            while label := _LABEL.search(heard):
                heard = heard[: label.start()] + heard[label.end() :]
                self.waiting.append(label[0])
                if self.runs_out:
                    self.wrong.add("paper")
                self._print()
            if _ASK in heard:
                heard = heard.replace(_ASK, b"")
                self.asked += 1
                line.sendall(self.status() if self.answer is None else self.answer)

    def _print(self) -> None:
        if not self.wrong:
            self.printed += self.waiting
            self.waiting.clear()

    def status(self) -> bytes:
        """Say how it is, in three lines."""

        def flag(name: str) -> int:
            return int(name in self.wrong)

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
