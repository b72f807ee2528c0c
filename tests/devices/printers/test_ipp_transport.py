"""A question and its answer over HTTP: bounded in time and size, whatever answers."""

import socket
import ssl
import subprocess
from http.client import HTTPException
from pathlib import Path
from time import monotonic

import pytest

from kiosk.devices.printers import ipp_transport
from kiosk.devices.printers.ipp_client import (
    IppAddress,
    IppClient,
    PrinterRefusedError,
    PrinterUnreachableError,
)
from kiosk.devices.printers.ipp_enums import IppOperation
from kiosk.devices.printers.ipp_transport import (
    MAX_RESPONSE,
    Host,
    HttpRefusedError,
    NotConnectedError,
    post,
)
from tests.devices.printers.faulty_network import wire
from tests.devices.printers.print_servers import VirtualPrinter, free_port

pytestmark = pytest.mark.xdist_group("printing")

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\n"
IPP = b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x03"


def asked(where: tuple[str, int], *, secure: bool = False) -> bytes:
    return post(Host(*where, secure), "/ipp/print", b"question")


def ask(where: tuple[str, int]) -> None:
    IppClient(IppAddress(*where, "/")).request(IppOperation.GET_JOBS)


@pytest.mark.parametrize(
    "parts",
    [
        (OK, b"Content-Length: 6\r\n\r\n", b"answer"),
        (OK, b"\r\nanswer"),
        (
            OK,
            b"Transfer-Encoding: chunked\r\n\r\n",
            b"3\r\nans\r\n3\r\nwer\r\n0\r\n\r\n",
        ),
        (b"HTTP/1.1 100 Continue\r\n\r\n", OK, b"\r\nanswer"),
        (b"HTTP/1.0 200 OK\r\n\r\nanswer",),
    ],
    ids=["with its length", "to the end", "in chunks", "after a go on", "HTTP 1.0"],
)
def test_an_answer_is_read_however_it_comes(parts: tuple[bytes, ...]) -> None:
    with wire(*parts) as where:
        assert asked(where) == b"answer"


@pytest.mark.parametrize(
    "parts",
    [
        (b"",),
        (b"SSH-2.0-OpenSSH_9\r\n",),
        (OK, b"Content-Length: 9\r\n\r\n", b"answer"),
        (OK, b"Content-Length: many\r\n\r\n", b""),
        (OK, b"Transfer-Encoding: chunked\r\n\r\n", b"6\r\nans"),
        (OK, b"Transfer-Encoding: chunked\r\n\r\n", b"-6\r\nanswer"),
        (OK, b"X: " + b"x" * 70_000),
        (OK, b"X: x\r\n" * 200, b"\r\n"),
    ],
    ids=[
        "nothing",
        "another protocol",
        "cut short",
        "a length that is none",
        "cut short in a chunk",
        "a chunk below nothing",
        "a heading too long",
        "too many headings",
    ],
)
def test_an_answer_that_is_not_whole_is_told(parts: tuple[bytes, ...]) -> None:
    with wire(*parts) as where, pytest.raises(PrinterUnreachableError) as error:
        ask(where)
    assert error.value.was_sent


@pytest.mark.parametrize("head", [b"\r\n", b"Transfer-Encoding: chunked\r\n\r\n"])
def test_an_answer_without_end_is_dropped(head: bytes) -> None:
    block = b"x" * 2**16
    if b"chunked" in head:
        block = b"10000\r\n" + block + b"\r\n"
    with wire(OK, head, repeat=block) as where, pytest.raises(HTTPException):
        asked(where)


def test_the_longest_answer_is_still_read() -> None:
    with wire(OK, b"\r\n", bytes(MAX_RESPONSE)) as where:
        assert asked(where) == bytes(MAX_RESPONSE)


@pytest.mark.parametrize("parts", [(b"H",), (OK, b"\r\n")])
def test_who_answers_a_letter_at_a_time_is_not_waited_for(
    parts: tuple[bytes, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ipp_transport, "TIMEOUT_S", 0.3)
    with wire(*parts, repeat=b"x") as where:
        begun = monotonic()
        with pytest.raises(TimeoutError):
            asked(where)
        assert monotonic() - begun < 2


def test_who_takes_no_question_got_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ipp_transport, "TIMEOUT_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as deaf:
        where = ("127.0.0.1", deaf.getsockname()[1])
        with pytest.raises(NotConnectedError):
            asked(where, secure=True)


@pytest.mark.parametrize("host", ["127.0.0.1", "nobody.invalid", "x" * 70, ""])
def test_where_nobody_listens_nothing_was_asked(host: str) -> None:
    with pytest.raises(PrinterUnreachableError, match="Nothing answers at") as error:
        ask((host, free_port()))
    assert not error.value.was_sent


@pytest.mark.parametrize("status", [301, 401, 403, 426, 500])
def test_a_refusal_is_told_by_its_number_and_no_way_elsewhere_is_gone(
    status: int,
) -> None:
    head = f"HTTP/1.1 {status} No\r\nLocation: http://127.0.0.1:9/\r\n\r\n".encode()
    with wire(head) as where:
        with pytest.raises(HttpRefusedError) as error:
            asked(where)
        with pytest.raises(PrinterRefusedError):
            ask(where)
    assert error.value.status == status


def test_an_answer_of_another_version_is_told() -> None:
    error = pytest.raises(PrinterUnreachableError, match=r"The answer is of IPP 9\.0\.")
    with wire(OK, b"\r\n", b"\x09" + IPP[1:]) as where, error:
        ask(where)


def test_a_huge_attribute_is_read_up_to_its_end() -> None:
    field = b"\x44\x00\x01a\xff\xff" + b"x" * 0xFFFF
    with wire(OK, b"\r\n", IPP[:-1] + field + b"\x03") as where:
        ask(where)
    with (
        wire(OK, b"\r\n", IPP[:-1] + field[:-9]) as where,
        pytest.raises(PrinterUnreachableError),
    ):
        ask(where)


def test_an_address_of_ipv6_is_asked() -> None:
    with wire(OK, b"\r\n", IPP, host="::1") as where:
        ask(where)


def test_a_printer_that_signed_its_own_certificate_is_asked(tmp_path: Path) -> None:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    request = ("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1")
    files = ("-keyout", str(key), "-out", str(certificate))
    subject = ("-subj", "/CN=another-name")
    subprocess.run([*request, *files, *subject], check=True, capture_output=True)
    secured = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    secured.load_cert_chain(certificate, key)
    with wire(OK, b"Content-Length: 6\r\n\r\nanswer", secured=secured) as where:
        assert asked(where, secure=True) == b"answer"


def test_a_real_printer_is_asked_over_tls(virtual: VirtualPrinter) -> None:
    place = IppAddress("localhost", virtual.port, "/ipp/print", secure=True)
    response = IppClient(place).request(IppOperation.GET_PRINTER_ATTRIBUTES)
    assert response.printers[0].texts("document-format-supported")


def test_a_place_with_blanks_and_accents_is_asked() -> None:
    with wire(OK, b"\r\n", IPP) as where:
        place = IppAddress(*where, "/printers/Eerste étage")
        IppClient(place).request(IppOperation.GET_JOBS)
