"""One HTTP POST to a printer, bounded in time and size, whatever answers."""

import socket
import ssl
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from threading import Lock, Thread

from kiosk.devices.printers.certificate import (
    PUBLIC,
    CertificateChangedError,
    CertificatePin,
    fingerprint_of,
)

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
    """The host and port of a request, and whether it uses TLS.

    ``pin`` is what is known of the host's certificate.
    """

    name: str
    port: int
    secure: bool = False
    pin: CertificatePin = field(default_factory=CertificatePin, compare=False)


def post(host: Host, path: str, body: bytes) -> bytes:
    """Return the response to a request, from any thread, within TIMEOUT_S.

    Raise NotConnectedError, HttpRefusedError, CertificateChangedError, and OSError,
    HTTPException or ValueError where no whole response came.
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
        sock = self._secured() if self.host.secure else self._opened()
        with self._lock:
            if self._abandoned:
                raise TimeoutError
            self._connected = True
        return sock

    def _secured(self) -> socket.socket:
        """Connect with TLS to the host whose certificate is known, or has to be learnt.

        Raise CertificateChangedError for another one.
        """
        pin = self.host.pin
        if pin.may_be_public:
            try:
                secured = self._shake_hands(ssl.create_default_context())
            except ssl.SSLCertVerificationError as error:
                if pin.known == PUBLIC:
                    raise CertificateChangedError from error
            else:
                pin.check(PUBLIC)
                return secured
        secured = self._shake_hands(_unchecked_context())
        pin.check(fingerprint_of(secured.getpeercert(binary_form=True) or b""))
        return secured

    def _shake_hands(self, context: ssl.SSLContext) -> ssl.SSLSocket:
        opened = self._opened()
        secured = context.wrap_socket(
            opened, server_hostname=self.host.name, do_handshake_on_connect=False
        )
        self._use(secured)
        try:
            secured.do_handshake()
        except BaseException:
            secured.close()
            raise
        return secured

    def _opened(self) -> socket.socket:
        sock = _open(self.host)
        self._use(sock)
        return sock

    def _use(self, sock: socket.socket) -> None:
        """Note the socket that is cut when the time is over."""
        with self._lock:
            self._socket = sock
            if self._abandoned:
                raise TimeoutError


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


def _unchecked_context() -> ssl.SSLContext:
    """Return a context that checks nothing itself: the fingerprint is compared."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
