"""What becomes of a badge when the network, or whoever answers on it, misbehaves."""

import struct

import pytest

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Printed, ipp_transport
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork
from tests.devices.printers.parts import VirtualPrinter, settled
from tests.devices.printers.relay import relay, stranger

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
    virtual: VirtualPrinter, card: BadgeLayout, work: BadgeWork
) -> None:
    with relay(virtual.port, delivers=True) as between:
        printer = IppPrinter("Badges", between.address, card)
        printed = printer.send(work)
        assert (printed.state, printed.settled) == (BadgeState.UNKNOWN, False)
        assert settled(printer, work) == Printed(BadgeState.DONE)
        assert printer.send(work) == Printed(BadgeState.DONE)
    assert len(virtual.tray) == 1


def test_a_document_that_is_lost_on_its_way_leaves_the_badge_in_doubt(
    virtual: VirtualPrinter, card: BadgeLayout, work: BadgeWork
) -> None:
    with relay(virtual.port, delivers=False) as between:
        printer = IppPrinter("Badges", between.address, card)
        assert printer.send(work).state is BadgeState.UNKNOWN
        assert printer.follow(work.job_id).state is BadgeState.UNKNOWN
    assert virtual.tray == []


@pytest.mark.parametrize("body", ANSWERS.values(), ids=ANSWERS)
def test_whatever_answers_that_is_no_printer_is_told_and_gets_no_badge(
    card: BadgeLayout, work: BadgeWork, body: bytes
) -> None:
    with stranger(200, body) as address:
        printer = IppPrinter("Badges", address, card)
        printed = printer.send(work)
        assert (printed.state, printed.trouble) == (BadgeState.QUEUED, Trouble.GONE)
        assert printed.problem
        assert printer.condition().trouble is Trouble.GONE
        assert printer.follow(work.job_id).trouble is Trouble.GONE


@pytest.mark.parametrize(
    ("status", "words"),
    [(401, "HTTP 401"), (404, "HTTP 404"), (503, "HTTP 503"), (426, "write ipps://")],
)
def test_a_refusal_is_told(
    card: BadgeLayout, work: BadgeWork, status: int, words: str
) -> None:
    with stranger(status, b"no") as address:
        printer = IppPrinter("Badges", address, card)
        printed = printer.send(work)
        assert (printed.state, printed.trouble) == (BadgeState.QUEUED, Trouble.OTHER)
        assert words in printed.problem
        assert printer.follow(work.job_id).state is BadgeState.UNKNOWN
        assert words in printer.condition().detail


def test_who_never_answers_is_not_waited_for(
    card: BadgeLayout, work: BadgeWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ipp_transport, "SECONDS", 0.2)
    with stranger(200, None) as address:
        printed = IppPrinter("Badges", address, card).send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, Trouble.GONE)
    assert printed.problem == "The printer does not answer."
