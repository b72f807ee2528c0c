"""Printers for the tests of the printing: each is the real thing, or the next best."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.devices.badge_layout import BadgeLayout
from kiosk.devices.layout_file import read_layout
from kiosk.domain.badge_content import BadgeContent, BadgeWork
from tests.app.conftest import (  # noqa: F401  fixtures: a home to run commands in
    _bare_surroundings,
    kiosk,
    small,
    small_home,
)
from tests.devices.conftest import RESOURCES
from tests.devices.printers.label_printer import LabelPrinter, label_printer
from tests.devices.printers.parts import Cups, VirtualPrinter, message_bus
from tests.devices.printers.sheets import work_of


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
    """The virtual printer, with an empty tray and in the best of moods."""
    for sheet in switched_on.tray:
        sheet.unlink()
    yield switched_on
    switched_on.feel("well")


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
def work(badge: BadgeContent) -> BadgeWork:
    return work_of(badge)


@pytest.fixture
def zebra() -> Iterator[LabelPrinter]:
    with label_printer() as printer:
        yield printer
