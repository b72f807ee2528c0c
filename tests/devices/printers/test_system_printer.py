"""The system's printer through Qt, with a CUPS behind it here."""

import pytest

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.printers import Printed
from kiosk.devices.printers.system import SystemPrinter
from kiosk.domain.badge import BadgeState, Trouble
from kiosk.domain.badge_content import BadgeWork
from tests.devices.conftest import CODE
from tests.devices.printers.parts import Cups, VirtualPrinter, wait_for
from tests.devices.printers.sheets import codes, look_at

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

SENT = Printed(BadgeState.SENT)


@pytest.fixture
def printer(cups: Cups, virtual: VirtualPrinter, card: BadgeLayout) -> SystemPrinter:
    assert cups.port != virtual.port
    return SystemPrinter("Badges", "badges", card)


def test_a_badge_is_sent_once_and_never_called_printed(
    printer: SystemPrinter, virtual: VirtualPrinter, work: BadgeWork
) -> None:
    assert printer.send(work) == printer.send(work) == SENT
    assert printer.follow(work.job_id) == SENT
    wait_for(lambda: virtual.tray, "sheet")
    (sheet,) = virtual.tray
    drawn = look_at(sheet)
    assert [round(side / 300 * 25.4) for side in drawn.size] == [86, 54]
    assert codes(drawn) == [CODE]
    assert work.job_id in sheet.name


def test_its_papers_are_told(printer: SystemPrinter) -> None:
    assert printer.condition().trouble is None
    assert any("86x54mm" in medium for medium in printer.condition().media)


def test_a_printer_that_the_system_has_not_got_is_told(
    cups: Cups, card: BadgeLayout, work: BadgeWork
) -> None:
    printer = SystemPrinter("Badges", "nix", card)
    assert cups.server
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, Trouble.GONE)
    assert "no printer “nix”; it has: badges" in printer.condition().detail


def test_a_badge_of_another_process_is_in_doubt(
    printer: SystemPrinter, work: BadgeWork
) -> None:
    assert printer.follow(work.job_id).state is BadgeState.UNKNOWN
