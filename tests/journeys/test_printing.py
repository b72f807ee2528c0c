"""A guest's badge, from the scan through CUPS and a printer to paper in the tray."""

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kiosk.app.bootstrap import House
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.stage import Stage
from kiosk.domain.badge import BadgeState
from kiosk.exchange.event_file import read_event
from kiosk.exchange.roster_file import read_roster
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.attendee.patience import Patience
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.look.fonts import load_fonts
from tests.devices.printers.parts import Cups, VirtualPrinter, message_bus
from tests.devices.printers.sheets import codes, look_at

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("printing")]

EVENT = "dilema-2023"
PATIENCE_MS = 30_000
OUT_OF_PAPER = "The printer is out of paper.\nPlease see the desk for your badge."
READY = "Your badge is ready. Please take it with you."
SETTINGS = """
station = "Main door"
[[printer]]
name = "Front"
address = "cups:badges"
roll = 300
"""


@dataclass(frozen=True)
class Opening:
    """A clock that stands at the event's beginning."""

    moment: datetime = datetime(
        2023, 11, 28, 17, 0, tzinfo=ZoneInfo("Europe/Amsterdam")
    )

    def now(self) -> datetime:
        return self.moment


@dataclass
class Hall:
    """The sample evening with the desk open, and what the guests were told."""

    house: House
    stage: Stage
    printer: VirtualPrinter
    qtbot: QtBot
    guests: AttendeeFace = field(init=False)
    told: list[str] = field(default_factory=list)

    @property
    def desk(self) -> DeskFace:
        face = self.stage.faces["desk"]
        assert isinstance(face, DeskFace)
        return face

    def open(self) -> None:
        self.stage.open("desk").show()
        slow = Patience(verdict=10 * PATIENCE_MS)  # this computer may be
        self.guests = AttendeeFace(
            self.stage.place,
            self.house.use_cases.check_in,
            self.stage.language,
            patience=slow,
        )
        self.guests.changed.connect(
            lambda: self.told.append(self.guests.verdict.value.badge)
        )
        self.stage.start()

    def scan(self, reference: str) -> str:
        """Let a guest scan their code; give the code."""
        with self.house.store.reading() as reader:
            person = reader.people.by_reference(EVENT, reference)
        assert person is not None
        who = person.registration.id
        code = self.house.use_cases.issue_tickets(EVENT, [who])[who]
        self.told.clear()
        self.guests.scan(code)
        return code

    def states(self) -> dict[BadgeState, int]:
        with self.house.store.reading() as reader:
            return dict(reader.badges.states(EVENT))

    def until(self, came: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(came, timeout=PATIENCE_MS)


@pytest.fixture(scope="module")
def printer() -> Iterator[VirtualPrinter]:
    """A virtual printer behind a queue, “badges”, of a CUPS of the tests' own."""
    with tempfile.TemporaryDirectory(prefix="kiosk-printing-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        (folder / "cups").mkdir()
        with message_bus(folder) as bus, pytest.MonkeyPatch.context() as patch:
            printer = VirtualPrinter(folder / "virtual", bus)
            printer.switch_on()
            cups = Cups(folder / "cups")
            with cups.running():
                cups.add("badges", printer.address)
                patch.setenv("CUPS_SERVER", cups.server)
                yield printer
            printer.switch_off()


@pytest.fixture
def hall(
    tmp_path: Path, qapp: QGuiApplication, qtbot: QtBot, printer: VirtualPrinter
) -> Iterator[Hall]:
    assert qapp.platformName() == "offscreen"
    load_fonts(resources() / "fonts")
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    house = House(Home(home), Opening())
    event = read_event(resources() / "event" / f"{EVENT}.toml")
    house.use_cases.import_event(event)
    rows = read_roster(resources() / "event" / "roster.csv", event)
    assert not house.use_cases.import_roster(EVENT, "import", rows).rejected
    stage = Stage(house, EVENT, None, "Main door")
    yield Hall(house, stage, printer, qtbot)
    stage.close()


def test_paper_runs_out_and_is_put_in_and_each_guest_has_one_badge(hall: Hall) -> None:
    hall.open()
    first = hall.scan("DIL-016")
    hall.until(lambda: hall.told[-1:] == [READY])
    hall.printer.feel("media-empty")
    second = hall.scan("DIL-005")
    hall.until(lambda: hall.desk.printers.worst == "paper_out")
    assert hall.desk.printers.needs[0]["name"] == "Front"
    third = hall.scan("DIL-006")
    hall.until(lambda: OUT_OF_PAPER in hall.told)
    assert hall.states() == {
        BadgeState.DONE: 1,
        BadgeState.SENT: 1,
        BadgeState.QUEUED: 1,
    }
    hall.printer.feel("well")
    hall.until(lambda: hall.states() == {BadgeState.DONE: 3})
    hall.until(lambda: hall.desk.printers.worst == "ready")
    hall.until(lambda: hall.desk.printers.labelsLeft == 297)
    assert len(hall.printer.tray) == 3
    read = [codes(look_at(sheet)) for sheet in hall.printer.tray]
    assert sorted(read) == sorted([[first], [second], [third]])
