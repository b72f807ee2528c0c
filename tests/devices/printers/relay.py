"""A network to play with: a printer's connection breaks off, anything answers."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

_PRINT_JOB = b"\r\n\r\n\x02\x00\x00\x02"


@dataclass
class Relay:
    """Stands between us and a printer, and breaks off when a document comes by.

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
                Thread(target=self._carry, args=(line,), daemon=True).start()

    def _carry(self, line: socket.socket) -> None:
        with suppress(OSError), line:
            printer = socket.create_connection(("localhost", self.upstream), 20)
            with printer:
                while request := _request(line):
                    answer = b""
                    breaks = not self.broken and _PRINT_JOB in request
                    self.broken |= breaks
                    if not breaks or self.delivers:
                        printer.sendall(request)
                        answer = _request(printer)
                    if breaks:
                        return
                    line.sendall(answer)


def _request(line: socket.socket) -> bytes:
    """Read one HTTP message, of a length that it says or in chunks."""
    heard = b""
    while part := line.recv(65536):
        heard += part
        head, _, body = heard.partition(b"\r\n\r\n")
        length = [
            int(one.split(b":")[1])
            for one in head.lower().split(b"\r\n")
            if one.startswith(b"content-length:")
        ]
        if (length and len(body) >= length[0]) or body.endswith(b"0\r\n\r\n"):
            break
    return heard


@contextmanager
def relay(upstream: int, *, delivers: bool) -> Iterator[Relay]:
    """Put a relay before a printer's port."""
    between = Relay(upstream, delivers)
    Thread(target=between.serve, daemon=True).start()
    try:
        yield between
    finally:
        with suppress(OSError):
            between.server.shutdown(socket.SHUT_RDWR)
        between.server.close()


@contextmanager
def stranger(status: int, body: bytes | None) -> Iterator[str]:
    """Answer every question with the same, without a body not at all."""
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
                _request(talks)
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
