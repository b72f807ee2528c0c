"""Printers for the tests of the printing: each is the real thing, or nearly."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.documents.badge_layout import BadgeLayout
from kiosk.devices.documents.layout_file import read_layout
from kiosk.domain.badges.badge_content import BadgeContent, PrintRequest
from tests.app.conftest import (  # noqa: F401  fixtures: a home to run commands in
    _bare_surroundings,
    kiosk,
    small,
    small_home,
)
from tests.devices.conftest import RESOURCES
from tests.devices.printers.label_printer import LabelPrinter, label_printer
from tests.devices.printers.print_servers import Cups, VirtualPrinter, message_bus
from tests.devices.printers.printed_output import request_of


@pytest.fixture(scope="session")
def workshop() -> Iterator[Path]:
    """A folder that CUPS's own user may enter, which pytest's are not."""
    with tempfile.TemporaryDirectory(prefix="kiosk-printers-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.fixture(scope="session")
def bus(workshop: Path) -> Iterator[dict[str, str]]:
    with message_bus(workshop) as address:
        yield address


@pytest.fixture(scope="session")
def switched_on(workshop: Path, bus: dict[str, str]) -> Iterator[VirtualPrinter]:
    printer = VirtualPrinter(workshop / "virtual", bus)
    printer.switch_on()
    yield printer
    printer.switch_off()


@pytest.fixture
def virtual(switched_on: VirtualPrinter) -> Iterator[VirtualPrinter]:
    """The virtual printer, with an empty tray and without any trouble."""
    for sheet in switched_on.tray:
        sheet.unlink()
    yield switched_on
    switched_on.set_mood("well")


@pytest.fixture(scope="session")
def cupsd(workshop: Path, switched_on: VirtualPrinter) -> Iterator[Cups]:
    folder = workshop / "cups"
    folder.mkdir()
    cups = Cups(folder)
    with cups.running():
        cups.add("badges", switched_on.address)
        yield cups


@pytest.fixture
def cups(cupsd: Cups, monkeypatch: pytest.MonkeyPatch) -> Cups:
    """A CUPS with one queue, “badges”, that leads to the virtual printer."""
    monkeypatch.setenv("CUPS_SERVER", cupsd.server)
    return cupsd


@pytest.fixture
def card(fonts: None) -> BadgeLayout:  # noqa: ARG001  it reads fonts
    return read_layout(RESOURCES / "badges" / "cr80.toml")


@pytest.fixture
def work(badge: BadgeContent) -> PrintRequest:
    return request_of(badge)


@pytest.fixture
def zebra() -> Iterator[LabelPrinter]:
    with label_printer() as printer:
        yield printer
