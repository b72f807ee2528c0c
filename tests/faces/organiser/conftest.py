"""The organiser's screen at the sample event, and people to fill it with."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from kiosk.domain.event import Event
from kiosk.domain.ledger import Direction
from kiosk.domain.registration import Registration
from kiosk.faces.language import Language
from kiosk.faces.organiser.face import OrganiserFace
from kiosk.faces.place import Place
from kiosk.faces.window import FaceWindow
from kiosk.service.check_in import CheckIn
from kiosk.service.scan import Scan
from kiosk.store.store import SqlStore

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


@pytest.fixture
def face(place: Place, check_in: CheckIn, language: Language) -> OrganiserFace:
    return OrganiserFace(place, check_in, language)


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
        on_scan=face.scan,
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
