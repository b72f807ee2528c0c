"""A faulty network: connections break off, and anything may answer."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

_PRINT_JOB = b"\r\n\r\n\x02\x00\x00\x02"


@dataclass
class BreakingRelay:
    """Relays a connection to a printer, and breaks off when a document passes.

    ``delivers`` says whether the printer still gets it; its answer is lost in any case.
    """

    upstream: int
    delivers: bool
    server: socket.socket = field(
        default_factory=lambda: socket.create_server(("127.0.0.1", 0))
    )
    broken: bool = False

    @property
    def address(self) -> str:
        return f"ipp://127.0.0.1:{self.server.getsockname()[1]}/ipp/print"

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self.server.accept()
                Thread(target=self._forward, args=(line,), daemon=True).start()

    def _forward(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            printer = socket.create_connection(("localhost", self.upstream), 20)
            with printer:
                while request := _read_request(connection):
                    answer = b""
                    breaks = not self.broken and _PRINT_JOB in request
                    self.broken |= breaks
                    if not breaks or self.delivers:
                        printer.sendall(request)
                        answer = _read_request(printer)
                    if breaks:
                        return
                    connection.sendall(answer)


def _read_request(connection: socket.socket) -> bytes:
    """Read one HTTP message, of a length that it says or in chunks."""
    received = b""
    while part := connection.recv(65536):
        received += part
        head, _, body = received.partition(b"\r\n\r\n")
        length = [
            int(header.split(b":")[1])
            for header in head.lower().split(b"\r\n")
            if header.startswith(b"content-length:")
        ]
        if (length and len(body) >= length[0]) or body.endswith(b"0\r\n\r\n"):
            break
    return received


@contextmanager
def relay(upstream: int, *, delivers: bool) -> Iterator[BreakingRelay]:
    """Put a relay before a printer's port."""
    between = BreakingRelay(upstream, delivers)
    Thread(target=between.serve, daemon=True).start()
    try:
        yield between
    finally:
        with suppress(OSError):
            between.server.shutdown(socket.SHUT_RDWR)
        between.server.close()


@contextmanager
def fixed_responder(status: int, body: bytes | None) -> Iterator[str]:
    """Answer every request alike; without a body not at all."""
    released = Event()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            if body is None:
                released.wait(30)
                return
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(OSError):
                self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Keep quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"ipp://127.0.0.1:{server.server_address[1]}/ipp/print"
    finally:
        released.set()
        server.shutdown()
        server.server_close()
        thread.join(10)


@contextmanager
def wire(
    *parts: bytes,
    repeat: bytes = b"",
    host: str = "127.0.0.1",
    secured: ssl.SSLContext | None = None,
) -> Iterator[tuple[str, int]]:
    """Answer every question with these bytes, then ``repeat`` until we hang up."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    server = socket.create_server((host, 0), family=family)

    closed = Event()

    def answer(line: socket.socket) -> None:
        with suppress(OSError), line:
            talks = line
            if secured:
                talks = secured.wrap_socket(line, server_side=True)
            with talks:
                _read_request(talks)
                for part in parts:
                    talks.sendall(part)
                while repeat and not closed.wait(0.01):
                    talks.sendall(repeat)

    def serve() -> None:
        with suppress(OSError):
            while True:
                line, _ = server.accept()
                Thread(target=answer, args=(line,), daemon=True).start()

    Thread(target=serve, daemon=True).start()
    try:
        yield host, server.getsockname()[1]
    finally:
        closed.set()
        with suppress(OSError):
            server.shutdown(socket.SHUT_RDWR)
        server.close()
