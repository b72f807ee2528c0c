"""The time until a printer has a badge, and a virtual printer's badges a minute.

Run with ``.venv/bin/pytest tests/bench/test_bench_printing.py -o addopts=
--import-mode=importlib -s``; CUPS and the virtual printer are the tests' own.
"""

import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from time import perf_counter, sleep

import pytest

from kiosk.devices.documents.layout_file import read_layout
from kiosk.devices.printers import Printer
from kiosk.devices.printers.ipp_printer import IppPrinter
from kiosk.devices.printers.zpl_printer import ZplPrinter
from kiosk.domain.badges.badge_content import PrintRequest
from kiosk.domain.badges.badge_job import BadgeState
from tests.bench.test_bench_badges import badges
from tests.devices.conftest import RESOURCES, fonts
from tests.devices.printers.label_printer import label_printer
from tests.devices.printers.print_servers import Cups, VirtualPrinter, message_bus
from tests.devices.printers.printed_output import request_of

__all__ = ["fonts"]
pytestmark = pytest.mark.usefixtures("fonts")
BADGES = 40


@pytest.fixture(params=["ipp", "cups", "zpl"])
def printer(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Printer]:
    layout = read_layout(RESOURCES / "badges" / "cr80.toml")
    with ExitStack() as parts:
        if request.param == "zpl":
            zebra = parts.enter_context(label_printer())
            yield ZplPrinter("zpl", "127.0.0.1", zebra.port, layout)
            return
        folder = Path(parts.enter_context(tempfile.TemporaryDirectory()))
        folder.chmod(0o755)
        bus = parts.enter_context(message_bus(folder))
        virtual = VirtualPrinter(folder / "virtual", bus)
        virtual.switch_on()
        parts.callback(virtual.switch_off)
        if request.param == "ipp":
            yield IppPrinter("ipp", virtual.address, layout)
            return
        cups = Cups(folder / "cups")
        cups.folder.mkdir()
        parts.enter_context(cups.running())
        cups.add("badges", virtual.address)
        monkeypatch.setenv("CUPS_SERVER", cups.server)
        yield IppPrinter("cups", "cups:badges", layout)


def test_from_the_queue_to_the_printer_and_on_to_the_tray(printer: Printer) -> None:
    works = [request_of(badge) for badge in badges(BADGES)]
    accepted, start = list[float](), perf_counter()
    for work in works:
        begin = perf_counter()
        assert printer.send(work).state is BadgeState.SENT
        accepted.append((perf_counter() - begin) * 1000)
        follow(printer, work)
    a_minute = BADGES / (perf_counter() - start) * 60
    worst = sorted(accepted)[-2]
    print(
        f"\n{printer.name}: accepted after {median(accepted):.1f} ms (median), "
        f"{worst:.1f} (95 %); {a_minute:.0f} badges a minute, one after the other"
    )


def follow(printer: Printer, work: PrintRequest) -> None:
    """Follow as the spooler does: after 50 ms, then each time twice as long."""
    rest = 0.05
    while not printer.job_status(work.job_id).settled:
        sleep(rest)
        rest = min(2 * rest, 2.0)
