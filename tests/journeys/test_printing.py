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

from kiosk.app.bootstrap import Application
from kiosk.app.home import Home
from kiosk.app.resources import resources
from kiosk.app.windows.face_host import FaceHost
from kiosk.domain.badges.badge_job import BadgeState
from kiosk.exchange.event.event_file import read_event
from kiosk.exchange.roster.roster_file import read_roster
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.attendee.attendee_timeouts import AttendeeTimeouts
from kiosk.faces.desk.desk_enums import Desk
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.theme.fonts import load_fonts
from tests.devices.printers.print_servers import Cups, VirtualPrinter, message_bus
from tests.devices.printers.printed_output import codes, render_document

pytestmark = [pytest.mark.journey, pytest.mark.xdist_group("printing")]

EVENT = "dilema-2023"
TIMEOUT_MS = 30_000
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
class OpeningClock:
    """A clock that stands at the event's beginning."""

    moment: datetime = datetime(
        2023, 11, 28, 17, 0, tzinfo=ZoneInfo("Europe/Amsterdam")
    )

    def now(self) -> datetime:
        return self.moment


@dataclass
class PrintingHall:
    """The sample evening with the desk open, and the sentences shown to guests."""

    app: Application
    host: FaceHost
    printer: VirtualPrinter
    qtbot: QtBot
    attendee_face: AttendeeFace = field(init=False)
    badge_sentences: list[str] = field(default_factory=list)

    @property
    def desk(self) -> DeskFace:
        face = self.host.faces["desk"]
        assert isinstance(face, DeskFace)
        return face

    def open(self) -> None:
        self.host.open("desk").show()
        timeouts = AttendeeTimeouts(verdict=10 * TIMEOUT_MS)  # this computer may be
        self.attendee_face = AttendeeFace(
            self.host.context,
            self.app.use_cases.check_in,
            self.host.language,
            timeouts=timeouts,
        )
        self.attendee_face.changed.connect(
            lambda: self.badge_sentences.append(self.attendee_face.verdict.value.badge)
        )
        self.host.start()

    def scan(self, reference: str) -> str:
        """Scan a guest's code, and return it."""
        with self.app.store.reading() as reader:
            person = reader.people.by_reference(EVENT, reference)
        assert person is not None
        registration_id = person.registration.id
        code = self.app.use_cases.issue_tickets(EVENT, [registration_id])[
            registration_id
        ]
        self.badge_sentences.clear()
        self.attendee_face.scan(code)
        return code

    def states(self) -> dict[BadgeState, int]:
        with self.app.store.reading() as reader:
            return dict(reader.badges.counts_by_state(EVENT))

    def until(self, condition: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(condition, timeout=TIMEOUT_MS)


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
) -> Iterator[PrintingHall]:
    assert qapp.platformName() == "offscreen"
    load_fonts(resources() / "fonts")
    home = tmp_path / "home"
    home.mkdir()
    (home / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    app = Application(Home(home), OpeningClock())
    event = read_event(resources() / "event" / f"{EVENT}.toml")
    app.use_cases.import_event(event)
    rows = read_roster(resources() / "event" / "roster.csv", event)
    assert not app.use_cases.import_roster(EVENT, "import", rows).rejected
    host = FaceHost(app, EVENT, None, "Main door")
    yield PrintingHall(app, host, printer, qtbot)
    host.close()


def test_paper_runs_out_and_is_put_in_and_each_guest_has_one_badge(
    hall: PrintingHall,
) -> None:
    hall.open()
    first = hall.scan("DIL-016")
    hall.until(lambda: hall.badge_sentences[-1:] == [READY])
    hall.printer.set_mood("media-empty")
    second = hall.scan("DIL-005")
    hall.until(lambda: hall.desk.printers.worst is Desk.Need.PAPER_OUT)
    assert hall.desk.printers.needs.rows[0].name == "Front"
    third = hall.scan("DIL-006")
    hall.until(lambda: OUT_OF_PAPER in hall.badge_sentences)
    assert hall.states() == {
        BadgeState.DONE: 1,
        BadgeState.SENT: 1,
        BadgeState.QUEUED: 1,
    }
    hall.printer.set_mood("well")
    hall.until(lambda: hall.states() == {BadgeState.DONE: 3})
    hall.until(lambda: hall.desk.printers.worst is Desk.Need.READY)
    hall.until(lambda: hall.desk.printers.labelsLeft == 297)
    assert len(hall.printer.tray) == 3
    read = [codes(render_document(sheet)) for sheet in hall.printer.tray]
    assert sorted(read) == sorted([[first], [second], [third]])
