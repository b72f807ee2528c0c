"""An IPP Everywhere printer, asked itself: what it prints, and every trouble of it."""

from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Condition, Printed
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeContent, BadgeWork
from tests.devices.conftest import CODE
from tests.devices.printers.parts import VirtualPrinter, free_port, settled, wait_for
from tests.devices.printers.sheets import codes, look_at, work_of

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

DONE = Printed(BadgeState.DONE)


@pytest.fixture
def printer(virtual: VirtualPrinter, card: BadgeLayout) -> IppPrinter:
    return IppPrinter("Badges", virtual.address, card)


def test_a_badge_is_printed_in_its_size_and_its_code_reads(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    assert printer.send(work) == Printed(BadgeState.SENT, settled=False)
    assert settled(printer, work) == DONE
    (sheet,) = virtual.tray
    assert sheet.name.startswith(f"kiosk-{work.job_id}.")
    drawn = look_at(sheet)
    assert [round(side / 300 * 25.4) for side in drawn.size] == [86, 54]
    assert codes(drawn) == [CODE]


def test_a_job_is_printed_once_however_often_it_is_sent(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    virtual.feel("media-empty")
    printer.send(work)
    printer.send(work)
    virtual.feel("well")
    assert settled(printer, work) == DONE
    assert printer.send(work) == DONE
    assert len(virtual.tray) == 1


@pytest.mark.parametrize(
    ("mood", "trouble"),
    [
        ("media-empty", Trouble.PAPER_OUT),
        ("media-jam", Trouble.JAM),
        ("cover-open", Trouble.COVER_OPEN),
        ("marker-supply-empty", Trouble.RIBBON_OUT),
    ],
)
def test_a_trouble_is_told_as_long_as_it_lasts_and_the_badge_is_printed_after_it(
    printer: IppPrinter,
    virtual: VirtualPrinter,
    work: BadgeWork,
    mood: str,
    trouble: Trouble,
) -> None:
    virtual.feel(mood)
    printer.send(work)
    wait_for(lambda: printer.follow(work.job_id).trouble is trouble, mood)
    told = printer.follow(work.job_id)
    assert (told.state, told.settled) == (BadgeState.SENT, False)
    assert mood in told.problem
    assert printer.condition().trouble is trouble
    assert virtual.tray == []
    virtual.feel("well")
    assert settled(printer, work) == DONE
    assert printer.condition() == Condition(media=("cr80 86 by 54 mm",))
    assert len(virtual.tray) == 1


def test_a_badge_that_the_printer_gives_up_has_failed(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    virtual.feel("gives-up")
    printer.send(work)
    told = settled(printer, work)
    assert told.state is BadgeState.FAILED
    assert told.problem == (
        "The badge was given up at the printer. (aborted-by-system)"
    )
    assert virtual.tray == []


def port_of(virtual: VirtualPrinter) -> int | None:
    return urlsplit(virtual.address).port


def test_a_printer_that_is_switched_off_with_a_badge_in_it_leaves_it_in_doubt(
    printer: IppPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    virtual.feel("media-jam")
    printer.send(work)
    virtual.switch_off()
    gone = printer.follow(work.job_id)
    assert (gone.state, gone.trouble) == (BadgeState.SENT, Trouble.GONE)
    assert not gone.settled
    assert printer.condition() == Condition(
        Trouble.GONE, f"Nothing answers at localhost, port {port_of(virtual)}."
    )
    virtual.switch_on()
    assert printer.condition().trouble is None
    assert printer.follow(work.job_id).state is BadgeState.UNKNOWN
    assert virtual.tray == []


def test_a_printer_that_is_not_there_has_printed_nothing(
    card: BadgeLayout, work: BadgeWork
) -> None:
    printer = IppPrinter("Nowhere", f"ipp://localhost:{free_port()}/ipp/print", card)
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, Trouble.GONE)


@pytest.mark.parametrize(
    "address",
    ["", "printer", "ipp://", "http://localhost/", "ipp://host:port/", "ipp://["],
)
def test_what_is_no_address_is_told_with_what_one_is(
    card: BadgeLayout, work: BadgeWork, address: str
) -> None:
    printer = IppPrinter("Nowhere", address, card)
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, Trouble.OTHER)
    assert "write ipp://HOST/PATH or cups:NAME" in printed.problem
    assert printer.condition().trouble is Trouble.OTHER


def test_a_badge_that_never_came_is_known_to_be_queued_only_if_the_printer_remembers(
    printer: IppPrinter, virtual: VirtualPrinter, badge: BadgeContent
) -> None:
    before, lost = work_of(badge), work_of(badge)
    printer.send(before)
    settled(printer, before)
    assert virtual.tray
    assert printer.follow(lost.job_id).state is BadgeState.UNKNOWN
    assert printer.follow(str(uuid4())).state is BadgeState.UNKNOWN
    assert printer.follow("none").state is BadgeState.UNKNOWN


def test_a_badge_that_takes_too_long_is_told_with_the_printer_s_own_words(
    printer: IppPrinter,
    virtual: VirtualPrinter,
    work: BadgeWork,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    virtual.feel("thinking")
    printer.send(work)
    assert printer.follow(work.job_id).trouble is None
    monkeypatch.setattr("kiosk.devices.printers.ipp_jobs.TOO_LONG", -1)
    wait_for(lambda: printer.follow(work.job_id).trouble, "word of it")
    told = printer.follow(work.job_id)
    assert (told.state, told.trouble) == (BadgeState.SENT, Trouble.OTHER)
    assert told.problem == "It should be printed by now. Printing."
    virtual.feel("well")
    assert settled(printer, work) == DONE
