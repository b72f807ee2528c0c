"""Printers that take this and not that: the badge comes in a form that they take."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.layout_file import read_layout
from kiosk.devices.printers import Printed
from kiosk.devices.printers.ipp import IppPrinter
from kiosk.domain.badge import BadgeState
from kiosk.domain.badge_content import BadgeWork
from tests.devices.conftest import CODE, RESOURCES
from tests.devices.printers.parts import VirtualPrinter, settled
from tests.devices.printers.sheets import codes, look_at

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

DONE = Printed(BadgeState.DONE)


@pytest.fixture
def office(
    workshop: Path, bus: dict[str, str], request: pytest.FixtureRequest
) -> Iterator[VirtualPrinter]:
    """A printer of letter paper and envelopes, or of photographs in colour (-s)."""
    options = request.param.split()
    folder = workshop / "-".join(["office", *options]).replace("/", "-")
    printer = VirtualPrinter(folder, bus, tuple(options))
    printer.switch_on()
    yield printer
    printer.switch_off()


@pytest.mark.parametrize(
    ("office", "ending"),
    [
        ("-f application/pdf,image/pwg-raster", ".pdf"),
        ("-f image/pwg-raster,image/jpeg", ".pwg"),
        ("-f image/pwg-raster -s 1,1", ".pwg"),
        ("-f image/jpeg,image/png", ".png"),
        ("-f image/jpeg", ".jpg"),
    ],
    indirect=["office"],
)
def test_the_badge_is_readable_in_every_form(
    office: VirtualPrinter, card: BadgeLayout, work: BadgeWork, ending: str
) -> None:
    printer = IppPrinter("Office", office.address, card)
    printer.send(work)
    assert settled(printer, work) == DONE
    (sheet,) = office.tray
    assert sheet.suffix == ending
    drawn = look_at(sheet)
    assert codes(drawn) == [CODE]
    if ending == ".pwg":
        photographs = "-s" in office.options
        assert drawn.mode == ("RGB" if photographs else "L")
        paper = [102, 152] if photographs else [105, 241]
        assert [round(side / 300 * 25.4) for side in drawn.size] == paper


@pytest.mark.parametrize("office", ["-f application/postscript"], indirect=True)
def test_a_printer_of_another_language_is_told_apart(
    office: VirtualPrinter, card: BadgeLayout, work: BadgeWork
) -> None:
    printed = IppPrinter("Office", office.address, card).send(work)
    assert printed.state is BadgeState.FAILED
    assert "add it to CUPS" in printed.problem


@pytest.mark.parametrize("office", ["-f application/pdf"], indirect=True)
def test_paper_of_another_size_is_told(
    office: VirtualPrinter, card: BadgeLayout
) -> None:
    found = IppPrinter("Office", office.address, card).condition()
    assert found.trouble is None
    assert found.detail == "It has no paper of the badge's size, 85.6 by 53.98 mm."
    assert found.media == ("letter 8.5 by 11 in", "number-10 4.125 by 9.5 in")


@pytest.mark.parametrize(
    ("office", "pages"),
    [("-f application/pdf -2", 2), ("-f application/pdf", 1)],
    indirect=["office"],
)
def test_a_back_is_printed_where_the_printer_can(
    office: VirtualPrinter, work: BadgeWork, pages: int
) -> None:
    layout = read_layout(RESOURCES / "badges" / "a6.toml")
    printer = IppPrinter("Office", office.address, layout)
    printer.send(work)
    assert settled(printer, work) == DONE
    (sheet,) = office.tray
    assert len(pypdfium2.PdfDocument(sheet.read_bytes())) == pages
