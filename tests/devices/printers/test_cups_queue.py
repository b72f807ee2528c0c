"""A queue of CUPS with a printer behind it: what CUPS says, and what it keeps quiet."""

import pytest
from uuid_utils import uuid7

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Printed
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.devices.printers.ipp_queues import FoundQueue, find_printers
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeContent, BadgeWork
from tests.devices.conftest import CODE
from tests.devices.printers.parts import Cups, VirtualPrinter, settled, wait_for
from tests.devices.printers.sheets import codes, look_at, work_of

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

DONE = Printed(BadgeState.DONE)


@pytest.fixture
def printer(cups: Cups, virtual: VirtualPrinter, card: BadgeLayout) -> IppPrinter:
    assert cups.port != virtual.port
    return IppPrinter("Badges", "cups:", card)


def test_the_only_queue_is_found_and_the_badge_comes_out_whole(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    assert find_printers() == (FoundQueue("badges", "cups:badges"),)
    assert printer.send(work) == Printed(BadgeState.SENT, settled=False)
    assert settled(printer, work) == DONE
    (sheet,) = virtual.tray
    drawn = look_at(sheet)
    assert [round(side / 300 * 25.4) for side in drawn.size] == [86, 54]
    assert codes(drawn) == [CODE]


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [("media-empty", Trouble.PAPER_OUT), ("media-jam", Trouble.JAM)],
)
def test_the_trouble_of_the_printer_behind_it_is_told(
    printer: IppPrinter,
    virtual: VirtualPrinter,
    badge: BadgeContent,
    mood: str,
    trouble: Trouble,
) -> None:
    virtual.feel(mood)
    first, second = work_of(badge), work_of(badge)
    printer.send(first)
    printer.send(second)
    wait_for(lambda: printer.follow(first.job_id).trouble is trouble, mood)
    assert printer.follow(second.job_id).trouble is trouble
    assert printer.condition().trouble is trouble
    assert mood in printer.condition().detail
    virtual.feel("well")
    assert [settled(printer, one) for one in (first, second)] == [DONE, DONE]
    assert len(virtual.tray) == 2


def test_a_printer_that_goes_and_comes_back_prints_what_was_queued(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    virtual.switch_off()
    printer.send(work)
    wait_for(lambda: printer.follow(work.job_id).trouble is Trouble.GONE, "word of it")
    assert printer.follow(work.job_id).state is BadgeState.SENT
    assert printer.condition().trouble is Trouble.GONE
    virtual.switch_on()
    assert settled(printer, work) == DONE
    assert len(virtual.tray) == 1


def test_a_badge_that_the_printer_gave_up_is_not_done_though_cups_calls_it_so(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    virtual.feel("gives-up")
    printer.send(work)
    assert settled(printer, work).state is BadgeState.FAILED
    assert virtual.tray == []


def test_a_badge_lost_with_the_printer_s_power_is_in_doubt_though_cups_calls_it_done(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    virtual.feel("media-jam")
    printer.send(work)
    wait_for(lambda: printer.follow(work.job_id).trouble is Trouble.JAM, "jam")
    virtual.switch_off()
    virtual.switch_on()
    assert settled(printer, work).state is BadgeState.UNKNOWN
    assert virtual.tray == []


def test_a_paused_queue_is_told_and_its_badge_waits(
    printer: IppPrinter, cups: Cups, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    cups.pause("badges")
    assert printer.condition().trouble is Trouble.PAUSED
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.SENT, Trouble.PAUSED)
    assert printer.follow(work.job_id).trouble is Trouble.PAUSED
    cups.resume("badges")
    assert settled(printer, work) == DONE
    assert len(virtual.tray) == 1


def test_a_badge_that_is_cancelled_at_the_queue_has_failed(
    printer: IppPrinter, cups: Cups, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    cups.pause("badges")
    printer.send(work)
    cups.cancel_all("badges")
    told = settled(printer, work)
    cups.resume("badges")
    assert told.state is BadgeState.FAILED
    assert "cancelled" in told.problem
    assert virtual.tray == []


def test_a_queue_that_takes_nothing_has_printed_nothing(
    printer: IppPrinter, cups: Cups, work: BadgeWork
) -> None:
    cups.refuse("badges")
    printed = printer.send(work)
    cups.accept("badges")
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, Trouble.PAUSED)
    assert "not accepting jobs" in printed.problem


def test_the_default_queue_is_taken_among_several_and_named_where_there_is_none(
    printer: IppPrinter, cups: Cups, virtual: VirtualPrinter, badge: BadgeContent
) -> None:
    cups.add("other", virtual.address)
    told = printer.send(work_of(badge))
    assert (told.state, told.trouble) == (BadgeState.QUEUED, Trouble.OTHER)
    assert "badges, other. Name one: cups:NAME" in told.problem
    cups.admin("-d", "other")
    assert {queue.name: queue.is_default for queue in find_printers()} == {
        "badges": False,
        "other": True,
    }
    work = work_of(badge)
    printer.send(work)
    assert settled(printer, work) == DONE
    named = IppPrinter("Badges", "cups:badges", printer.layout)
    assert named.follow(work.job_id).state is not BadgeState.DONE
    cups.admin("-x", "other")


def test_a_queue_that_is_not_there_is_told(
    cups: Cups, card: BadgeLayout, work: BadgeWork
) -> None:
    printer = IppPrinter("Badges", "cups:nix", card)
    assert cups.server
    assert printer.send(work).state is BadgeState.QUEUED
    assert "does not exist" in printer.condition().detail


def test_a_badge_that_certainly_never_came_is_known_once_cups_remembers_older_ones(
    printer: IppPrinter, work: BadgeWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer.send(work)
    settled(printer, work)
    monkeypatch.setattr("kiosk.devices.printers.ipp_jobs._MARGIN", -60)
    assert printer.follow(str(uuid7())) == Printed(BadgeState.QUEUED)
