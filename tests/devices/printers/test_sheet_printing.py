"""Sheets of A4 go to a printer that has the paper, and never to one for badges."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QPainter

from kiosk.devices.documents.badge_sheets import A4
from kiosk.devices.documents.paper import make_pdf
from kiosk.devices.printers.sheet_printing import print_sheets
from kiosk.domain.fault import KnownFault
from tests.devices.printers.print_servers import Cups, VirtualPrinter, wait_for

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]


def sheet() -> bytes:
    def line(painter: QPainter) -> None:
        painter.drawLine(10, 10, 100, 10)

    return make_pdf(A4, "A sheet", [line])


@pytest.fixture
def office(cups: Cups, workshop: Path, bus: dict[str, str]) -> Iterator[VirtualPrinter]:
    """An ordinary printer, beside the one for badges."""
    printer = VirtualPrinter(workshop / "office", bus, options=())
    printer.switch_on()
    cups.add("office", printer.address)
    yield printer
    cups.admin("-x", "office")
    printer.switch_off()


def test_sheets_pass_by_the_printer_of_badges(
    office: VirtualPrinter, virtual: VirtualPrinter
) -> None:
    assert print_sheets(sheet(), "kiosk-sheets") == "office"
    wait_for(lambda: len(office.tray) == 1, "the sheet")
    assert virtual.tray == []


def test_where_there_are_only_badges_nothing_is_printed(
    cups: Cups, virtual: VirtualPrinter
) -> None:
    assert cups.port
    with pytest.raises(KnownFault, match="no printer for sheets of A4"):
        print_sheets(sheet(), "kiosk-sheets")
    assert virtual.tray == []


def test_without_cups_there_is_no_printer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CUPS_SERVER", "127.0.0.1:9")
    with pytest.raises(KnownFault, match="no printer for sheets of A4"):
        print_sheets(sheet(), "kiosk-sheets")
