"""A printer's line over TLS, and who may stand between it and the kiosk."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from socket import create_server, socket
from threading import Thread

import pytest

from kiosk.devices.printers.certificate import (
    PUBLIC,
    CertificateChangedError,
    CertificatePin,
)
from kiosk.devices.printers.ipp_client import (
    IppAddress,
    IppClient,
    PrinterRefusedError,
    PrinterUnreachableError,
)
from kiosk.devices.printers.ipp_enums import IppOperation
from kiosk.devices.printers.ipp_transport import Host, post
from tests.app.conftest import _bare_surroundings, kiosk, small, small_home
from tests.app.kiosk_runner import CliRunner

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="it takes openssl")
__all__ = ["_bare_surroundings", "kiosk", "small", "small_home"]

IPP = b"\x02\x00\x00\x00\x00\x00\x00\x01\x03"
ANSWER = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n" + IPP


@dataclass(frozen=True)
class Certificate:
    """A certificate with its key, signed by itself or by an authority."""

    path: Path

    @property
    def fingerprint(self) -> str:
        command = ["openssl", "x509", "-noout", "-fingerprint", "-sha256", "-in"]
        shown = subprocess.run(
            [*command, str(self.path)], check=True, capture_output=True, text=True
        )
        return shown.stdout.strip().partition("=")[2]


def make_certificate(folder: Path, name: str, host: str = "localhost") -> Certificate:
    path = folder / f"{name}.pem"
    key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes")
    names = ("-subj", f"/CN={host}", "-addext", f"subjectAltName=DNS:{host}")
    files = ("-keyout", str(path.with_suffix(".key")), "-out", str(path))
    subprocess.run(
        ["openssl", "req", "-x509", *key, "-days", "2", *names, *files],
        check=True,
        capture_output=True,
    )
    return Certificate(path)


@dataclass
class Listener:
    """Something that answers in a printer's place, and keeps what it was sent."""

    server: socket
    certificate: Certificate
    received: list[bytes] = field(default_factory=list)

    @property
    def port(self) -> int:
        return int(self.server.getsockname()[1])

    def serve(self) -> None:
        with suppress(OSError):
            while True:
                line, _ = self.server.accept()
                with suppress(OSError):
                    self.answer(line)

    def answer(self, line: socket) -> None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        path = self.certificate.path
        context.load_cert_chain(path, path.with_suffix(".key"))
        with context.wrap_socket(line, server_side=True) as secured:
            received = b""
            while request := secured.recv(65536):
                received += request
                head, _, body = received.partition(b"\r\n\r\n")
                if len(body) == int(head.lower().partition(b"length: ")[2].split()[0]):
                    self.received.append(received)
                    secured.sendall(ANSWER)
                    return


@contextmanager
def listening(certificate: Certificate) -> Iterator[Listener]:
    with create_server(("localhost", 0)) as server:
        listener = Listener(server, certificate)
        Thread(target=listener.serve, daemon=True).start()
        yield listener


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("certificates")


@pytest.fixture(scope="module")
def own(papers: Path) -> Certificate:
    return make_certificate(papers, "own")


@pytest.fixture(scope="module")
def forged(papers: Path) -> Certificate:
    return make_certificate(papers, "forged")


def ask(port: int, pin: CertificatePin, host: str = "localhost") -> bytes:
    return post(Host(host, port, secure=True, pin=pin), "/ipp/print", b"Anna de Vries")


def test_the_first_certificate_is_kept_and_another_gets_nothing(
    own: Certificate, forged: Certificate
) -> None:
    kept: list[str] = []
    pin = CertificatePin(remember=kept.append)
    with listening(own) as printer:
        for _ in range(2):
            assert ask(printer.port, pin) == IPP
        assert kept == [own.fingerprint]
        printer.certificate = forged
        printer.received.clear()
        for again in (pin, CertificatePin(own.fingerprint)):
            with pytest.raises(CertificateChangedError):
                ask(printer.port, again)
        assert printer.received == []
        assert kept == [own.fingerprint]


def test_a_public_certificate_is_checked_with_its_name_and_stays_public(
    own: Certificate, forged: Certificate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(own.path))
    pin, by_address = CertificatePin(), CertificatePin()
    with listening(own) as printer:
        assert ask(printer.port, pin) == IPP
        assert ask(printer.port, by_address, "127.0.0.1") == IPP
        assert (pin.known, by_address.known) == (PUBLIC, own.fingerprint)
        printer.certificate = forged
        printer.received.clear()
        with pytest.raises(CertificateChangedError):
            ask(printer.port, pin)
        assert printer.received == []


def test_what_speaks_no_tls_is_told_and_nothing_is_kept() -> None:
    pin = CertificatePin()
    with create_server(("localhost", 0)) as server:
        port = server.getsockname()[1]
        Thread(target=_hang_up, args=(server,), daemon=True).start()
        client = IppClient(IppAddress("localhost", port, "/", secure=True), pin)
        with pytest.raises(PrinterUnreachableError) as error:
            client.request(IppOperation.GET_JOBS)
    assert not error.value.was_sent
    assert pin.known == ""


def _hang_up(server: socket) -> None:
    with suppress(OSError):
        while True:
            line, _ = server.accept()
            line.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            line.close()


def test_a_change_is_told_with_what_to_do(own: Certificate) -> None:
    with listening(own) as printer:
        address = IppAddress("localhost", printer.port, "/", secure=True)
        client = IppClient(address, CertificatePin(":".join(["00"] * 32)))
        with pytest.raises(PrinterRefusedError, match="out of its") as told:
            client.request(IppOperation.GET_JOBS)
        assert "nothing was sent" in str(told.value)
        assert printer.received == []


def test_the_settings_keep_a_printers_certificate(
    small: CliRunner, own: Certificate, forged: Certificate
) -> None:
    settings = small.home / "settings.toml"
    with listening(own) as printer:
        settings.write_text(
            "# ours\n[[printer]] # first\nname = 'Folder'\n"
            f"address = 'folder:{small.home}/out'\nlayouts = ['cr80']\n"
            f"[[printer]]\nname = 'Front'\naddress = 'ipps://localhost:{printer.port}/'\n"
            "layouts = ['cr80'] # what it holds\n",
            encoding="utf-8",
        )
        assert small("printers").code == 0
        text = settings.read_text(encoding="utf-8")
        assert f'certificate = "{own.fingerprint}"' in text.partition("Front")[2]
        for comment in ("# ours", "# first", "# what it holds"):
            assert comment in text
        printer.certificate = forged
        printer.received.clear()
        assert "another certificate" in " ".join(small("printers").out.split())
        assert printer.received == []
        assert settings.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("certificate", ["yes", "AB:CD", "0" * 64])
def test_what_is_no_fingerprint_is_told(small: CliRunner, certificate: str) -> None:
    (small.home / "settings.toml").write_text(
        "[[printer]]\nname = 'Front'\naddress = 'ipps://localhost/'\n"
        f"certificate = '{certificate}'\n"
    )
    assert "is no certificate's SHA-256 fingerprint" in small("printers").fault
