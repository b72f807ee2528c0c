"""A CUPS queue with a printer behind it: what CUPS reports, and what it hides."""

import pytest
from uuid_utils import uuid7

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus
from kiosk.devices.printers.ipp_printer import IppPrinter
from kiosk.devices.printers.ipp_queues import CupsQueue, list_queues
from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from tests.devices.conftest import CODE
from tests.devices.printers.print_servers import Cups, VirtualPrinter, settle, wait_for
from tests.devices.printers.printed_output import codes, render_document, request_of

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

DONE = JobStatus(BadgeState.DONE)


@pytest.fixture
def printer(cups: Cups, virtual: VirtualPrinter, card: BadgeLayout) -> IppPrinter:
    assert cups.port != virtual.port
    printer = IppPrinter("Badges", "cups:", card)
    wait_for(lambda: printer.status().trouble is None, "end of an earlier trouble")
    return printer


def test_the_only_queue_is_found_and_the_badge_comes_out_whole(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    assert list_queues() == (CupsQueue("badges", "cups:badges"),)
    assert printer.send(work) == JobStatus(BadgeState.SENT, settled=False)
    assert settle(printer, work) == DONE
    (sheet,) = virtual.tray
    drawn = render_document(sheet)
    assert [round(side / 300 * 25.4) for side in drawn.size] == [86, 54]
    assert codes(drawn) == [CODE]


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [("media-empty", PrinterTrouble.PAPER_OUT), ("media-jam", PrinterTrouble.JAM)],
)
def test_the_trouble_of_the_printer_behind_it_is_reported(
    printer: IppPrinter,
    virtual: VirtualPrinter,
    badge: BadgeContent,
    mood: str,
    trouble: PrinterTrouble,
) -> None:
    virtual.set_mood(mood)
    first, second = request_of(badge), request_of(badge)
    printer.send(first)
    printer.send(second)
    wait_for(lambda: printer.job_status(first.job_id).trouble is trouble, mood)
    assert printer.job_status(second.job_id).trouble is trouble
    assert printer.status().trouble is trouble
    assert mood in printer.status().detail
    virtual.set_mood("well")
    assert [settle(printer, work) for work in (first, second)] == [DONE, DONE]
    assert len(virtual.tray) == 2


def test_a_printer_that_goes_and_comes_back_prints_what_was_queued(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    virtual.switch_off()
    printer.send(work)
    wait_for(
        lambda: printer.job_status(work.job_id).trouble is PrinterTrouble.GONE,
        "word of it",
    )
    assert printer.job_status(work.job_id).state is BadgeState.SENT
    assert printer.status().trouble is PrinterTrouble.GONE
    virtual.switch_on()
    assert settle(printer, work) == DONE
    assert len(virtual.tray) == 1


def test_a_badge_that_the_printer_gave_up_is_not_done_though_cups_calls_it_so(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    virtual.set_mood("gives-up")
    printer.send(work)
    assert settle(printer, work).state is BadgeState.FAILED
    assert virtual.tray == []


def test_a_badge_lost_with_the_printer_s_power_is_in_doubt_though_cups_calls_it_done(
    printer: IppPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    virtual.set_mood("media-jam")
    printer.send(work)
    wait_for(
        lambda: printer.job_status(work.job_id).trouble is PrinterTrouble.JAM, "jam"
    )
    virtual.switch_off()
    virtual.switch_on()
    assert settle(printer, work).state is BadgeState.UNKNOWN
    assert virtual.tray == []


def test_a_paused_queue_is_reported_and_its_badge_waits(
    printer: IppPrinter, cups: Cups, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    cups.pause("badges")
    assert printer.status().trouble is PrinterTrouble.PAUSED
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.SENT, PrinterTrouble.PAUSED)
    assert printer.job_status(work.job_id).trouble is PrinterTrouble.PAUSED
    cups.resume("badges")
    assert settle(printer, work) == DONE
    assert len(virtual.tray) == 1


def test_a_badge_that_is_cancelled_at_the_queue_has_failed(
    printer: IppPrinter, cups: Cups, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    cups.pause("badges")
    printer.send(work)
    cups.cancel_all("badges")
    status = settle(printer, work)
    cups.resume("badges")
    assert status.state is BadgeState.FAILED
    assert "cancelled" in status.problem
    assert virtual.tray == []


def test_a_queue_that_takes_nothing_has_printed_nothing(
    printer: IppPrinter, cups: Cups, work: PrintRequest
) -> None:
    cups.refuse("badges")
    printed = printer.send(work)
    cups.accept("badges")
    assert (printed.state, printed.trouble) == (
        BadgeState.QUEUED,
        PrinterTrouble.PAUSED,
    )
    assert "not accepting jobs" in printed.problem


def test_the_default_queue_is_used_and_the_queues_are_named_where_there_is_none(
    printer: IppPrinter, cups: Cups, virtual: VirtualPrinter, badge: BadgeContent
) -> None:
    cups.add("other", virtual.address)
    status = printer.send(request_of(badge))
    assert (status.state, status.trouble) == (BadgeState.QUEUED, PrinterTrouble.OTHER)
    assert "badges, other. Name one: cups:NAME" in status.problem
    cups.admin("-d", "other")
    assert {queue.name: queue.is_default for queue in list_queues()} == {
        "badges": False,
        "other": True,
    }
    work = request_of(badge)
    printer.send(work)
    assert settle(printer, work) == DONE
    named = IppPrinter("Badges", "cups:badges", printer.layout)
    assert named.job_status(work.job_id).state is not BadgeState.DONE
    cups.admin("-x", "other")


def test_a_missing_queue_is_reported(
    cups: Cups, card: BadgeLayout, work: PrintRequest
) -> None:
    printer = IppPrinter("Badges", "cups:nix", card)
    assert cups.server
    assert printer.send(work).state is BadgeState.QUEUED
    assert "does not exist" in printer.status().detail


def test_a_badge_that_never_came_is_queued_again_once_cups_lists_older_ones(
    printer: IppPrinter, work: PrintRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer.send(work)
    settle(printer, work)
    monkeypatch.setattr("kiosk.devices.printers.ipp_jobs._AGE_MARGIN", -60)
    assert printer.job_status(str(uuid7())) == JobStatus(BadgeState.QUEUED)
