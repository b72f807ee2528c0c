"""The status of a badge when the network, or whoever answers on it, misbehaves."""

import struct

import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus, ipp_transport
from kiosk.devices.printers.ipp_printer import IppPrinter
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from tests.devices.printers.faulty_network import fixed_responder, relay
from tests.devices.printers.print_servers import VirtualPrinter, settle

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

BACKWARDS = b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x44\x00\x01a" + struct.pack(">h", -6)
ENDLESS = b"\x02\x00\x00\x00\x00\x00\x00\x01\x01" + b"\x34\x00\x01a\x00\x00" * 100_000
ANSWERS = {
    "nothing": b"",
    "a web page": b"<html>It works!</html>",
    "another protocol": b"\x00" * 4096,
    "a length that leads backwards": BACKWARDS + b"\x00" * 64,
    "collections without end": ENDLESS,
    "far too much": b"\x02\x00" * (4 * 2**20),
}


def test_an_answer_that_is_lost_leaves_the_badge_in_doubt_until_the_printer_is_asked(
    virtual: VirtualPrinter, card: BadgeLayout, work: PrintRequest
) -> None:
    with relay(virtual.port, delivers=True) as between:
        printer = IppPrinter("Badges", between.address, card)
        printed = printer.send(work)
        assert (printed.state, printed.settled) == (BadgeState.UNKNOWN, False)
        assert settle(printer, work) == JobStatus(BadgeState.DONE)
        assert printer.send(work) == JobStatus(BadgeState.DONE)
    assert len(virtual.tray) == 1


def test_a_document_that_is_lost_on_its_way_leaves_the_badge_in_doubt(
    virtual: VirtualPrinter, card: BadgeLayout, work: PrintRequest
) -> None:
    with relay(virtual.port, delivers=False) as between:
        printer = IppPrinter("Badges", between.address, card)
        assert printer.send(work).state is BadgeState.UNKNOWN
        assert printer.job_status(work.job_id).state is BadgeState.UNKNOWN
    assert virtual.tray == []


@pytest.mark.parametrize("body", ANSWERS.values(), ids=ANSWERS)
def test_a_host_that_is_no_printer_is_reported_and_gets_no_badge(
    card: BadgeLayout, work: PrintRequest, body: bytes
) -> None:
    with fixed_responder(200, body) as address:
        printer = IppPrinter("Badges", address, card)
        printed = printer.send(work)
        assert (printed.state, printed.trouble) == (
            BadgeState.QUEUED,
            PrinterTrouble.GONE,
        )
        assert printed.problem
        assert printer.status().trouble is PrinterTrouble.GONE
        assert printer.job_status(work.job_id).trouble is PrinterTrouble.GONE


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "HTTP 401"), (404, "HTTP 404"), (503, "HTTP 503"), (426, "write ipps://")],
)
def test_a_refusal_is_reported(
    card: BadgeLayout, work: PrintRequest, status: int, words: str
) -> None:
    with fixed_responder(status, b"no") as address:
        printer = IppPrinter("Badges", address, card)
        printed = printer.send(work)
        assert (printed.state, printed.trouble) == (
            BadgeState.QUEUED,
            PrinterTrouble.OTHER,
        )
        assert words in printed.problem
        assert printer.job_status(work.job_id).state is BadgeState.UNKNOWN
        assert words in printer.status().detail


def test_a_printer_that_never_answers_is_not_waited_for(
    card: BadgeLayout, work: PrintRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ipp_transport, "TIMEOUT_S", 0.2)
    with fixed_responder(200, None) as address:
        printed = IppPrinter("Badges", address, card).send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, PrinterTrouble.GONE)
    assert printed.problem == "The printer does not answer."
