"""A proxy between a station and its hub, whose connections can be broken."""

import socket
import threading
from dataclasses import dataclass, field
from enum import Enum
from time import sleep
from types import TracebackType
from typing import Self


class NetworkState(Enum):
    """What the network does with packets."""

    UP = "fine"
    BLACK_HOLE = "hole"  # nothing arrives, and no connection breaks
    DOWN = "down"  # connections are refused and broken
    ONE_WAY = "deaf"  # requests arrive, responses do not


@dataclass(slots=True)
class NetworkProxy:
    """Forwards to a port of this computer, as long as it is up.

    ``listener`` is a socket that listens elsewhere than on a free port here. It goes
    one way by itself when a station, after all ``one_way_after``, sends COMMIT, and
    nothing passes any more after ``freeze_after`` of a station's ``writes``, as if it
    stood still: its connections stay.
    """

    port: int
    delay: float = 0.0
    state: NetworkState = NetworkState.UP
    one_way_after: tuple[bytes, ...] = ()
    freeze_after: int | None = None
    writes: int = 0
    connections: int = 0
    listener: socket.socket = field(
        default_factory=lambda: socket.create_server(("127.0.0.1", 0))
    )
    _open: set[socket.socket] = field(default_factory=set)
    _up: threading.Event = field(default_factory=threading.Event)
    _ended: bool = False

    def __post_init__(self) -> None:
        self._up.set()
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def listening_port(self) -> int:
        """The port that stations connect to."""
        number: int = self.listener.getsockname()[1]
        return number

    def set_state(self, state: NetworkState) -> None:
        """Change the state; what a black hole swallowed never arrives."""
        self.state = state
        if state is NetworkState.UP:
            self._up.set()
        else:
            self._up.clear()
        if state is NetworkState.DOWN:
            self._shut_down_all()

    def _shut_down_all(self) -> None:
        for connection in list(self._open):
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue

    def _accept(self) -> None:
        while not self._ended:
            try:
                client, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            if self.state is NetworkState.DOWN:
                client.close()
                continue
            threading.Thread(target=self._forward, args=(client,), daemon=True).start()

    def _forward(self, client: socket.socket) -> None:
        self._up.wait()
        try:
            server = socket.create_connection(("127.0.0.1", self.port))
        except OSError:
            client.close()
            return
        for connection in (client, server):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._open |= {client, server}
        upstream = threading.Thread(
            target=self._pump, args=(client, server), daemon=True
        )
        upstream.start()
        self._pump(server, client, answers=True)
        upstream.join()
        for connection in (client, server):
            self._open.discard(connection)
            connection.close()

    def _watch_for_commit(self, sent: bytes) -> None:
        """Go one way once the texts were sent, and then the end of that transaction."""
        if self.one_way_after and all(word in sent for word in self.one_way_after):
            position = max(sent.rfind(word) for word in self.one_way_after)
            if sent.find(b"COMMIT", position) >= 0:
                self.one_way_after = ()
                self.set_state(NetworkState.ONE_WAY)

    def _count_write(self, count: int) -> None:
        self.writes += count
        if count and self.writes == self.freeze_after:
            self.set_state(NetworkState.BLACK_HOLE)

    def _may_pass(self, *, answers: bool) -> bool:
        is_one_way = self.state is NetworkState.ONE_WAY
        return self._up.is_set() or (is_one_way and not answers)

    def _pump(
        self, source: socket.socket, target: socket.socket, *, answers: bool = False
    ) -> None:
        sent = b""
        while True:
            try:
                data = source.recv(65536)
                if not data:
                    break
                if self.delay:
                    sleep(self.delay)
                sent = sent + data if self.one_way_after else b""
                self._watch_for_commit(b"" if answers else sent)
                if not self._may_pass(answers=answers):
                    # what was on its way is lost, and with it the connection's order
                    self._up.wait()
                    break
                target.sendall(data)
                self._count_write(0 if answers else 1)
            except OSError:
                break
        for connection in (source, target):
            try:
                connection.shutdown(socket.SHUT_RDWR)
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
        self._up.set()
        self.listener.close()
        self._shut_down_all()
