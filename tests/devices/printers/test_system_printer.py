"""The system's printer through Qt, with a CUPS behind it here."""

import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.printers import JobStatus
from kiosk.devices.printers.system_printer import SystemPrinter
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from tests.devices.conftest import CODE
from tests.devices.printers.print_servers import Cups, VirtualPrinter, wait_for
from tests.devices.printers.printed_output import codes, render_document

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

SENT = JobStatus(BadgeState.SENT)


@pytest.fixture
def printer(cups: Cups, virtual: VirtualPrinter, card: BadgeLayout) -> SystemPrinter:
    assert cups.port != virtual.port
    return SystemPrinter("Badges", "badges", card)


def test_a_badge_is_sent_once_and_never_called_printed(
    printer: SystemPrinter, virtual: VirtualPrinter, work: PrintRequest
) -> None:
    assert printer.send(work) == printer.send(work) == SENT
    assert printer.job_status(work.job_id) == SENT
    wait_for(lambda: virtual.tray, "sheet")
    (sheet,) = virtual.tray
    drawn = render_document(sheet)
    assert [round(side / 300 * 25.4) for side in drawn.size] == [86, 54]
    assert codes(drawn) == [CODE]
    assert work.job_id in sheet.name


def test_its_papers_are_listed(printer: SystemPrinter) -> None:
    assert printer.status().trouble is None
    assert any("86x54mm" in medium for medium in printer.status().media)


def test_a_printer_that_the_system_does_not_have_is_reported(
    cups: Cups, card: BadgeLayout, work: PrintRequest
) -> None:
    printer = SystemPrinter("Badges", "nix", card)
    assert cups.server
    printed = printer.send(work)
    assert (printed.state, printed.trouble) == (BadgeState.QUEUED, PrinterTrouble.GONE)
    assert "no printer “nix”; it has: badges" in printer.status().detail


def test_a_badge_of_another_process_is_in_doubt(
    printer: SystemPrinter, work: PrintRequest
) -> None:
    assert printer.job_status(work.job_id).state is BadgeState.UNKNOWN
