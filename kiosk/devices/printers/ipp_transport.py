"""One HTTP POST to a printer, bounded in time and size, whatever answers."""

import socket
import ssl
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from threading import Lock, Thread

MAX_RESPONSE = 4 * 2**20
"""Bytes of a response."""
TIMEOUT_S = 4
"""Seconds for one request and its response, name resolution included."""

_REFUSALS = 300
_HEADERS = {
    "Accept": "application/ipp",
    "Connection": "close",
    "Content-Type": "application/ipp",
    "User-Agent": "kiosk",
}


class NotConnectedError(Exception):
    """No connection was made, so nothing was sent."""


class HttpRefusedError(Exception):
    """The response has an HTTP status from 300 on."""

    def __init__(self, status: int) -> None:
        super().__init__(f"HTTP {status}")
        self.status = status


@dataclass(frozen=True, slots=True)
class Host:
    """The host and port of a request, and whether it uses TLS."""

    name: str
    port: int
    secure: bool = False


def post(host: Host, path: str, body: bytes) -> bytes:
    """Return the response to a request, from any thread, within TIMEOUT_S.

    Raise NotConnectedError, HttpRefusedError, and OSError, HTTPException or ValueError
    where no whole response came.
    """
    exchange = _Exchange(host, path, body)
    Thread(target=exchange.run, name="ipp", daemon=True).start()
    try:
        return exchange.answer.result(TIMEOUT_S)
    except TimeoutError as error:
        if exchange.abandon():
            raise
        raise NotConnectedError from error


@dataclass(slots=True)
class _Exchange:
    """A request on a thread of its own: no socket times out as a whole."""

    host: Host
    path: str
    body: bytes
    answer: "Future[bytes]" = field(default_factory=Future)
    _lock: Lock = field(default_factory=Lock)
    _abandoned: bool = False
    _connected: bool = False
    _socket: socket.socket | None = None

    def run(self) -> None:
        """Send the request, and set the response or the error."""
        try:
            self.answer.set_result(self._ask())
        except Exception as error:  # noqa: BLE001  raised again where it is waited for
            self.answer.set_exception(error)
        finally:
            if self._socket is not None:
                self._socket.close()

    def abandon(self) -> bool:
        """Stop sending; return whether something may have been sent."""
        with self._lock:
            self._abandoned = True
            if self._socket is not None:
                with suppress(OSError):  # the other side may be gone already
                    socket.socket.shutdown(self._socket, socket.SHUT_RDWR)
            return self._connected

    def _ask(self) -> bytes:
        try:
            sock = self._connect()
        except (OSError, ValueError) as error:
            raise NotConnectedError from error
        connection = HTTPConnection(self.host.name, self.host.port)
        connection.sock = sock
        with suppress(BrokenPipeError, ConnectionResetError):  # an answer may be there
            connection.request("POST", self.path, self.body, _HEADERS)
        with connection.getresponse() as response:
            if response.status >= _REFUSALS:
                raise HttpRefusedError(response.status)
            read = response.read(MAX_RESPONSE + 1)
        if len(read) > MAX_RESPONSE:
            raise HTTPException("The answer is too long.")
        return read

    def _connect(self) -> socket.socket:
        sock = _open(self.host)
        secured = _secure(sock, self.host.name) if self.host.secure else None
        with self._lock:
            self._socket = secured or sock
            if self._abandoned:
                raise TimeoutError
        if secured is not None:
            secured.do_handshake()
        with self._lock:
            if self._abandoned:
                raise TimeoutError
            self._connected = True
        return secured or sock


def _open(host: Host) -> socket.socket:
    """Connect to the first reachable address of a host.

    Raise OSError if there is none.
    """
    found = socket.getaddrinfo(host.name, host.port, type=socket.SOCK_STREAM)
    addresses = dict.fromkeys(str(address[0]) for *_, address in found)
    for address in addresses:
        with suppress(OSError):
            sock = socket.create_connection(
                (address, host.port), TIMEOUT_S / len(addresses)
            )
            sock.settimeout(TIMEOUT_S)
            return sock
    raise ConnectionRefusedError


def _secure(sock: socket.socket, name: str) -> ssl.SSLSocket:
    """Return a TLS socket that checks no certificate: printers sign their own."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(
        sock, server_hostname=name, do_handshake_on_connect=False
    )
