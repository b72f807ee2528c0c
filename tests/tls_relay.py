"""Somebody between a station and its hub, who ends its TLS with another certificate."""

import socket
import ssl
import subprocess
import threading
from contextlib import suppress
from pathlib import Path

_SSL_REQUEST = b"\x00\x00\x00\x08\x04\xd2\x16\x2f"
_READ_SIZE = 65_536


def make_certificate(folder: Path, name: str) -> tuple[Path, Path]:
    """Make a certificate that signs itself; return its file and its key's."""
    certificate, key = folder / f"{name}.pem", folder / f"{name}.key"
    curve = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    subject = ("-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}")
    files = ("-out", str(certificate), "-keyout", str(key))
    command = ["openssl", "req", "-x509", *curve, *subject, *files]
    subprocess.run(command, capture_output=True, check=True)
    return certificate, key


class TlsRelay:
    """Relays to a PostgreSQL of this computer, and reads what passes."""

    def __init__(self, port: int, certificate: Path, key: Path) -> None:
        self._port = port
        self._server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self._server.load_cert_chain(certificate, key)
        self._client = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        self._client.check_hostname = False
        self._client.verify_mode = ssl.CERT_NONE
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.listening_port: int = self._listener.getsockname()[1]
        self.heard = b""
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                station, _ = self._listener.accept()
                threading.Thread(
                    target=self._relay, args=(station,), daemon=True
                ).start()

    def _relay(self, station: socket.socket) -> None:
        with suppress(OSError, ssl.SSLError):
            assert station.recv(len(_SSL_REQUEST)) == _SSL_REQUEST
            station.sendall(b"S")
            near = self._server.wrap_socket(station, server_side=True)
            hub = socket.create_connection(("127.0.0.1", self._port))
            hub.sendall(_SSL_REQUEST)
            assert hub.recv(1) == b"S"
            far = self._client.wrap_socket(hub)
            threading.Thread(target=self._pump, args=(far, near), daemon=True).start()
            self._pump(near, far, listen=True)

    def _pump(
        self, source: ssl.SSLSocket, target: ssl.SSLSocket, *, listen: bool = False
    ) -> None:
        with suppress(OSError, ssl.SSLError):
            while data := source.recv(_READ_SIZE):
                if listen:
                    self.heard += data
                target.sendall(data)
        for end in (source, target):
            with suppress(OSError):
                end.close()
