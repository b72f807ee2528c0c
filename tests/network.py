"""A network between a station and its hub that comes and goes, on the loopback."""

import socket
import threading
from dataclasses import dataclass, field
from enum import Enum
from time import sleep
from types import TracebackType
from typing import Self


class Weather(Enum):
    """What the network does with what it is given."""

    FINE = "fine"
    HOLE = "hole"  # nothing arrives, and nobody is told
    DOWN = "down"  # connections are refused and broken
    DEAF = "deaf"  # what stations say arrives, what the hub answers does not


@dataclass(slots=True)
class Network:
    """Forwards to a port of this computer, as long as the weather is fine.

    ``door`` is a socket that listens elsewhere than on a free port of this computer.
    It goes deaf by itself when, after all these ``words``, a station says COMMIT.
    """

    port: int
    delay: float = 0.0
    weather: Weather = Weather.FINE
    words: tuple[bytes, ...] = ()
    visits: int = 0
    door: socket.socket = field(
        default_factory=lambda: socket.create_server(("127.0.0.1", 0))
    )
    _open: set[socket.socket] = field(default_factory=set)
    _fine: threading.Event = field(default_factory=threading.Event)
    _ended: bool = False

    def __post_init__(self) -> None:
        self._fine.set()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def entrance(self) -> int:
        """The port at which stations enter."""
        number: int = self.door.getsockname()[1]
        return number

    def turn(self, weather: Weather) -> None:
        """Change the weather; what a hole swallowed never arrives."""
        self.weather = weather
        if weather is Weather.FINE:
            self._fine.set()
        else:
            self._fine.clear()
        if weather is Weather.DOWN:
            self._break_all()

    def _break_all(self) -> None:
        for one in list(self._open):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def _accept(self) -> None:
        while not self._ended:
            try:
                near, _ = self.door.accept()
            except OSError:
                return
            self.visits += 1
            if self.weather is Weather.DOWN:
                near.close()
                continue
            threading.Thread(target=self._carry, args=(near,), daemon=True).start()

    def _carry(self, near: socket.socket) -> None:
        self._fine.wait()
        try:
            far = socket.create_connection(("127.0.0.1", self.port))
        except OSError:
            near.close()
            return
        for one in (near, far):
            one.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._open |= {near, far}
        there = threading.Thread(target=self._pump, args=(near, far), daemon=True)
        there.start()
        self._pump(far, near, answers=True)
        there.join()
        for one in (near, far):
            self._open.discard(one)
            one.close()

    def _listen_to(self, said: bytes) -> None:
        """Go deaf once the words were said, and then the end of that transaction."""
        if self.words and all(word in said for word in self.words):
            last = max(said.rfind(word) for word in self.words)
            if said.find(b"COMMIT", last) >= 0:
                self.words = ()
                self.turn(Weather.DEAF)

    def _passes(self, *, answers: bool) -> bool:
        deaf = self.weather is Weather.DEAF
        return self._fine.is_set() or (deaf and not answers)

    def _pump(
        self, source: socket.socket, target: socket.socket, *, answers: bool = False
    ) -> None:
        said = b""
        while True:
            try:
                data = source.recv(65536)
                if not data:
                    break
                if self.delay:
                    sleep(self.delay)
                said = said + data if self.words else b""
                self._listen_to(b"" if answers else said)
                if not self._passes(answers=answers):
                    # what was on its way is lost, and with it the connection's order
                    self._fine.wait()
                    break
                target.sendall(data)
            except OSError:
                break
        for one in (source, target):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ended = True
        self._fine.set()
        self.door.close()
        self._break_all()
