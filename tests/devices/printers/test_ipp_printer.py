"""An IPP Everywhere printer by itself: what it prints, and all its troubles."""

from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus, PrinterStatus
from kiosk.devices.printers.ipp_printer import IppPrinter
from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from tests.devices.conftest import CODE
from tests.devices.printers.print_servers import (
    VirtualPrinter,
    free_port,
    settle,
    wait_for,
)
from tests.devices.printers.printed_output import codes, render_document, request_of

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

DONE = JobStatus(BadgeState.DONE)


@pytest.fixture
def printer(virtual: VirtualPrinter, card: BadgeLayout) -> IppPrinter:
    return IppPrinter("Badges", virtual.address, card)


def test_a_badge_is_printed_in_its_size_and_its_code_reads(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    assert printer.send(work) == JobStatus(BadgeState.SENT, settled=False)
    assert settle(printer, work) == DONE
    (sheet,) = virtual.tray
    assert sheet.name.startswith(f"kiosk-{work.job_id}.")
    drawn = render_document(sheet)
    assert [round(side / 300 * 25.4) for side in drawn.size] == [86, 54]
    assert codes(drawn) == [CODE]


def test_a_job_is_printed_once_however_often_it_is_sent(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    virtual.set_mood("media-empty")
    printer.send(work)
    printer.send(work)
    virtual.set_mood("well")
    assert settle(printer, work) == DONE
    assert printer.send(work) == DONE
    assert len(virtual.tray) == 1


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [
        ("media-empty", PrinterTrouble.PAPER_OUT),
        ("media-jam", PrinterTrouble.JAM),
        ("cover-open", PrinterTrouble.COVER_OPEN),
        ("marker-supply-empty", PrinterTrouble.RIBBON_OUT),
    ],
)
def test_a_trouble_is_reported_while_it_lasts_and_the_badge_is_printed_after_it(
    printer: IppPrinter,
    virtual: VirtualPrinter,
    work: PrintRequest,
    mood: str,
    trouble: PrinterTrouble,
) -> None:
    virtual.set_mood(mood)
    printer.send(work)
    wait_for(lambda: printer.job_status(work.job_id).trouble is trouble, mood)
    status = printer.job_status(work.job_id)
    assert (status.state, status.settled) == (BadgeState.SENT, False)
    assert mood in status.problem
    assert printer.status().trouble is trouble
    assert virtual.tray == []
    virtual.set_mood("well")
    assert settle(printer, work) == DONE
    assert printer.status() == PrinterStatus(media=("cr80 86 by 54 mm",))
    assert len(virtual.tray) == 1


def test_a_badge_that_the_printer_aborts_has_failed(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    virtual.set_mood("gives-up")
    printer.send(work)
    status = settle(printer, work)
    assert status.state is BadgeState.FAILED
    assert status.problem == (
        "The badge was given up at the printer. (aborted-by-system)"
    )
    assert virtual.tray == []


def port_of(virtual: VirtualPrinter) -> int | None:
    return urlsplit(virtual.address).port


def test_a_printer_that_is_switched_off_with_a_badge_in_it_leaves_it_in_doubt(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    virtual.set_mood("media-jam")
    printer.send(work)
    virtual.switch_off()
    gone = printer.job_status(work.job_id)
    assert (gone.state, gone.trouble) == (BadgeState.SENT, PrinterTrouble.GONE)
    assert not gone.settled
    assert printer.status() == PrinterStatus(
        PrinterTrouble.GONE, f"Nothing answers at localhost, port {port_of(virtual)}."
    )
    virtual.switch_on()
    assert printer.status().trouble is None
    assert printer.job_status(work.job_id).state is BadgeState.UNKNOWN
    assert virtual.tray == []


def test_a_printer_that_is_not_there_has_printed_nothing(
    card: BadgeLayout, work: PrintRequest
) -> None:
    printer = IppPrinter("Nowhere", f"ipp://localhost:{free_port()}/ipp/print", card)
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, PrinterTrouble.GONE)


@pytest.mark.parametrize(
    "address",
    ["", "printer", "ipp://", "http://localhost/", "ipp://host:port/", "ipp://["],
)
def test_a_wrong_address_is_explained_with_an_example(
    card: BadgeLayout, work: PrintRequest, address: str
) -> None:
    printer = IppPrinter("Nowhere", address, card)
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, PrinterTrouble.OTHER)
    assert "write ipp://HOST/PATH or cups:NAME" in printed.problem
    assert printer.status().trouble is PrinterTrouble.OTHER


def test_a_badge_that_never_came_is_queued_only_if_the_printer_lists_older_ones(
    printer: IppPrinter, virtual: VirtualPrinter, badge: BadgeContent
) -> None:
    before, lost = request_of(badge), request_of(badge)
    printer.send(before)
    settle(printer, before)
    assert virtual.tray
    assert printer.job_status(lost.job_id).state is BadgeState.UNKNOWN
    assert printer.job_status(str(uuid4())).state is BadgeState.UNKNOWN
    assert printer.job_status("none").state is BadgeState.UNKNOWN


def test_a_late_badge_is_reported_in_the_printer_s_own_words(
    printer: IppPrinter,
    virtual: VirtualPrinter,
    work: PrintRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    virtual.set_mood("thinking")
    printer.send(work)
    assert printer.job_status(work.job_id).trouble is None
    monkeypatch.setattr("kiosk.devices.printers.ipp_jobs.LATE_AFTER", -1)
    wait_for(lambda: printer.job_status(work.job_id).trouble, "word of it")
    status = printer.job_status(work.job_id)
    assert (status.state, status.trouble) == (BadgeState.SENT, PrinterTrouble.OTHER)
    assert status.problem == "It should be printed by now. Printing."
    virtual.set_mood("well")
    assert settle(printer, work) == DONE
