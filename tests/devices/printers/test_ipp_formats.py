"""Printers of different formats: the badge is sent in one that they take."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # has no stubs
import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.layout_file import read_layout
from kiosk.devices.printers import JobStatus
from kiosk.devices.printers.ipp_printer import IppPrinter
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState
from tests.devices.conftest import CODE, RESOURCES
from tests.devices.printers.print_servers import VirtualPrinter, settle
from tests.devices.printers.printed_output import codes, render_document

pytestmark = [pytest.mark.usefixtures("fonts"), pytest.mark.xdist_group("printing")]

DONE = JobStatus(BadgeState.DONE)


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
def test_the_badge_is_readable_in_every_format(
    office: VirtualPrinter, card: BadgeLayout, work: PrintRequest, ending: str
) -> None:
    printer = IppPrinter("Office", office.address, card)
    printer.send(work)
    assert settle(printer, work) == DONE
    (sheet,) = office.tray
    assert sheet.suffix == ending
    image = render_document(sheet)
    assert codes(image) == [CODE]
    if ending == ".pwg":
        photographs = "-s" in office.options
        assert image.mode == ("RGB" if photographs else "L")
        paper = [102, 152] if photographs else [105, 241]
        assert [round(side / 300 * 25.4) for side in image.size] == paper


@pytest.mark.parametrize("office", ["-f application/postscript"], indirect=True)
def test_a_printer_without_our_formats_is_reported(
    office: VirtualPrinter, card: BadgeLayout, work: PrintRequest
) -> None:
    printed = IppPrinter("Office", office.address, card).send(work)
    assert printed.state is BadgeState.FAILED
    assert "add it to CUPS" in printed.problem


@pytest.mark.parametrize("office", ["-f application/pdf"], indirect=True)
def test_paper_of_another_size_is_reported(
    office: VirtualPrinter, card: BadgeLayout
) -> None:
    status = IppPrinter("Office", office.address, card).status()
    assert status.trouble is None
    assert status.detail == "It has no paper of the badge's size, 85.6 by 53.98 mm."
    assert status.media == ("letter 8.5 by 11 in", "number-10 4.125 by 9.5 in")


@pytest.mark.parametrize(
    ("office", "pages"),
    [("-f application/pdf -2", 2), ("-f application/pdf", 1)],
    indirect=["office"],
)
def test_a_back_is_printed_where_the_printer_can(
    office: VirtualPrinter, work: PrintRequest, pages: int
) -> None:
    layout = read_layout(RESOURCES / "badges" / "a6.toml")
    printer = IppPrinter("Office", office.address, layout)
    printer.send(work)
    assert settle(printer, work) == DONE
    (sheet,) = office.tray
    assert len(pypdfium2.PdfDocument(sheet.read_bytes())) == pages
