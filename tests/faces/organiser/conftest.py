"""The organiser's screen at the sample event, and people to fill it with."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.admission.door_list import DoorList
from kiosk.domain.admission.ledger import Direction
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.registration import Registration
from kiosk.exchange.exports.door_list_csv import door_list_csv
from kiosk.faces.face_context import FaceContext
from kiosk.faces.language import Language
from kiosk.faces.organiser.organiser_face import OrganiserFace
from kiosk.faces.organiser.ports import OrganiserPorts, WrittenFiles
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.identify_staff import Identified, NotIdentified
from kiosk.store.sqlite_store import SqliteStore
from tests.faces.face_wiring import router_for

Come = Callable[..., None]
Words = Callable[[FaceWindow], list[str]]
Shown = Callable[..., bool]
Open = Callable[[], FaceWindow]
EVENT = "dilema-2023"


@pytest.fixture
def guests(store: SqliteStore) -> list[Registration]:
    """Those who may come in by the main door at any hour."""
    with store.reading() as reader:
        people = [person.registration for person in reader.people.all(EVENT)]
    return [
        registration
        for registration in people
        if registration.expected and registration.valid_from is None
    ]


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
def change(store: SqliteStore) -> Callable[..., None]:
    """Change something about the event."""

    def change(**what: object) -> None:
        with store.reading() as reader:
            event = reader.events.find(EVENT)
        assert isinstance(event, Event)
        with store.transaction() as tx:
            tx.events.put(replace(event, **what))  # type: ignore[arg-type]  # an event's own fields

    return change


@dataclass
class FilePorts:
    """An office that writes into a folder, and prints on a printer of sheets.

    ``fault`` is what is wrong with the disk, ``printer`` is empty where there is none.
    """

    folder: Path
    printer: str = "Office"
    fault: int = 0
    printed: list[DoorList] = field(default_factory=list)
    pins: dict[str, Identified | NotIdentified] = field(default_factory=dict)

    def write(self, people: DoorList) -> WrittenFiles:
        self._try()
        (self.folder / "inside.csv").write_bytes(door_list_csv(people))
        return WrittenFiles(self.folder, ("inside.csv",))

    def print(self, people: DoorList) -> str:
        if not self.printer:
            raise KnownFault("There is no printer for sheets of A4 here.")
        self.printed.append(people)
        return self.printer

    def export(self, _operator: str | None) -> WrittenFiles:
        self._try()
        return WrittenFiles(self.folder, ("registrations.xlsx", "ledger.csv"))

    def identify(self, pin: str) -> Identified | NotIdentified:
        return self.pins.get(pin, NotIdentified())

    def _try(self) -> None:
        if self.fault:
            error = OSError(self.fault, "as the system says it")
            raise KnownFault("The file cannot be written.") from error


@pytest.fixture
def desk(tmp_path: Path) -> FilePorts:
    return FilePorts(tmp_path)


@pytest.fixture
def office(desk: FilePorts) -> OrganiserPorts:
    return OrganiserPorts(
        write_evacuation_list=desk.write,
        print_evacuation_list=desk.print,
        export=desk.export,
        identify=desk.identify,
    )


@pytest.fixture
def face(
    place: FaceContext, check_in: CheckIn, language: Language, office: OrganiserPorts
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
        router=router_for(face),
    )
    return show(window, 1920, 1080)


@pytest.fixture
def shown(window: FaceWindow, words: Words, qtbot: QtBot) -> Shown:
    """Wait until the screen says all of these."""

    def shown(*texts: str) -> bool:
        qtbot.waitUntil(lambda: set(texts) <= set(words(window)), timeout=20_000)
        return True

    return shown


def read_now(face: OrganiserFace) -> None:
    """Look at the records now, whether or not it is resting."""
    face._read()  # noqa: SLF001  what the pulse does at its own pace
