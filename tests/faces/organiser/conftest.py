"""The organiser's screen at the sample event, and people to fill it with."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.door_list import DoorList
from kiosk.domain.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import Direction
from kiosk.domain.registration import Registration
from kiosk.exchange.door_csv import door_csv
from kiosk.faces.language import Language
from kiosk.faces.organiser.face import OrganiserFace
from kiosk.faces.organiser.office import Filed, Office
from kiosk.faces.place import Place
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn
from kiosk.service.identify import Known, Wrong
from kiosk.service.scan import Scan
from kiosk.store.store import SqlStore
from tests.faces.routing import routed

Come = Callable[..., None]
Words = Callable[[FaceWindow], list[str]]
Shown = Callable[..., bool]
Open = Callable[[], FaceWindow]
EVENT = "dilema-2023"


@pytest.fixture
def guests(store: SqlStore) -> list[Registration]:
    """Those who may come in by the main door at any hour."""
    with store.reading() as look:
        people = [person.registration for person in look.roster(EVENT)]
    return [one for one in people if one.expected and one.valid_from is None]


@pytest.fixture
def come(check_in: CheckIn, guests: list[Registration]) -> Come:
    """Let the first so many guests come in, or go, by the desk."""

    def come(count: int, *, out: bool = False) -> None:
        for guest in guests[:count]:
            check_in(
                Scan(
                    event=EVENT,
                    station="Desk",
                    registration=guest.id,
                    direction=Direction.OUT if out else Direction.IN,
                    override="" if out else "they are expected",
                )
            )

    return come


@pytest.fixture
def change(store: SqlStore) -> Callable[..., None]:
    """Change something about the event."""

    def change(**what: object) -> None:
        with store.reading() as look:
            event = look.event(EVENT)
        assert isinstance(event, Event)
        with store.transaction() as tx:
            tx.put_event(replace(event, **what))  # type: ignore[arg-type]  # an event's own fields

    return change


@dataclass
class Desk:
    """An office that writes into a folder, and prints on a printer of sheets.

    ``fault`` is what is wrong with the disk, ``printer`` is empty where there is none.
    """

    folder: Path
    printer: str = "Office"
    fault: int = 0
    printed: list[DoorList] = field(default_factory=list)
    pins: dict[str, Known | Wrong] = field(default_factory=dict)

    def write(self, people: DoorList) -> Filed:
        self._try()
        (self.folder / "inside.csv").write_bytes(door_csv(people))
        return Filed(self.folder, ("inside.csv",))

    def print(self, people: DoorList) -> str:
        if not self.printer:
            raise KnownFault("There is no printer for sheets of A4 here.")
        self.printed.append(people)
        return self.printer

    def export(self) -> Filed:
        self._try()
        return Filed(self.folder, ("registrations.xlsx", "ledger.csv"))

    def identify(self, pin: str) -> Known | Wrong:
        return self.pins.get(pin, Wrong())

    def _try(self) -> None:
        if self.fault:
            error = OSError(self.fault, "as the system says it")
            raise KnownFault("The file cannot be written.") from error


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.fixture
def office(desk: Desk) -> Office:
    return Office(
        write_inside=desk.write,
        print_inside=desk.print,
        export=desk.export,
        identify=desk.identify,
    )


@pytest.fixture
def face(
    place: Place, check_in: CheckIn, language: Language, office: Office
) -> OrganiserFace:
    return OrganiserFace(place, check_in, language, office)


@pytest.fixture
def window(
    face: OrganiserFace, language: Language, show: Callable[..., FaceWindow]
) -> FaceWindow:
    """The screen on a wall."""
    window = FaceWindow(
        face,
        "kiosk.faces.organiser",
        "OrganiserScreen",
        title="Headcount",
        language=language,
        router=routed(face),
    )
    return show(window, 1920, 1080)


@pytest.fixture
def shown(window: FaceWindow, words: Words, qtbot: QtBot) -> Shown:
    """Wait until the screen says all of these."""

    def shown(*said: str) -> bool:
        qtbot.waitUntil(lambda: set(said) <= set(words(window)), timeout=20_000)
        return True

    return shown


def look(face: OrganiserFace) -> None:
    """Look at the records now, whether or not it is resting."""
    face._read()  # noqa: SLF001  what the pulse does at its own pace
