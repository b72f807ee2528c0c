"""One face, open over a copy of the evening, and hands to bring it into a state."""

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QSize, Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.app.arrivals import type_code
from kiosk.app.bootstrap import House
from kiosk.app.demo_set import PlayedClock
from kiosk.app.gallery.evening import DOOR, STATION, plain
from kiosk.app.home import Home
from kiosk.app.stage import Stage
from kiosk.domain.event import Event
from kiosk.domain.registration import Registration
from kiosk.domain.station import HubStanding
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.organiser.face import OrganiserFace
from kiosk.faces.window import FaceWindow

PATIENCE_S = 20.0
STILL_S = 0.03
"""After this long without a frame a page stands still."""


@dataclass(frozen=True, slots=True)
class Variant:
    """How a page is shown; ``scale`` is how much larger than usual its text is."""

    size: QSize
    language: str
    scheme: str = "light"
    scale: float = 1.0

    @property
    def name(self) -> str:
        """Name it, as a part of a file's name."""
        size = f"{self.size.width()}x{self.size.height()}"
        return f"{size}-{self.language}-{self.scheme}-{round(100 * self.scale)}"


@dataclass(slots=True)
class Standing:
    """How the station stands with its hub, as a state says; at first there is none."""

    said: HubStanding | None = None

    def __call__(self) -> HubStanding | None:
        """Say it."""
        return self.said


@dataclass(slots=True, weakref_slot=True)
class Hall:
    """One open face, in its window."""

    face: str
    variant: Variant
    event: Event
    house: House
    clock: PlayedClock
    stage: Stage
    window: FaceWindow
    standing: Standing
    frames: int = 0
    _seen: set[str] = field(default_factory=set)

    def dress(self) -> None:
        """Show the window as its variant says."""
        variant = self.variant
        self.window.dress(variant.scheme, variant.scale, motion=False)
        if "attendee" in self.stage.faces:
            self.attendee.comfort.use(variant.scale)
        self.window.resize(variant.size)
        self.window.show()
        self.window.requestActivate()
        self.stage.pulse.ask()
        self.settle()

    @property
    def attendee(self) -> AttendeeFace:
        """The self-service screen."""
        face = self.stage.faces["attendee"]
        if not isinstance(face, AttendeeFace):
            raise TypeError(face)
        return face

    @property
    def desk(self) -> DeskFace:
        """The desk."""
        face = self.stage.faces["desk"]
        if not isinstance(face, DeskFace):
            raise TypeError(face)
        return face

    @property
    def organiser(self) -> OrganiserFace:
        """The organiser's screen."""
        face = self.stage.faces["organiser"]
        if not isinstance(face, OrganiserFace):
            raise TypeError(face)
        return face

    def guest(self, meant: Callable[[Registration], bool] = plain) -> Registration:
        """Choose somebody of a kind whom no earlier state chose, and who never came.

        One who speaks the variant's language comes before all others.
        """
        with self.house.store.reading() as look:
            roster = list(look.roster(self.event.id))
        left = [
            one.registration
            for one in roster
            if not one.presence.arrived and one.registration.id not in self._seen
        ]
        left.sort(key=lambda one: one.language != self.variant.language)
        person = next(filter(meant, left))
        self._seen.add(person.id)
        return person

    def code(self, person: Registration) -> str:
        """Give what somebody's ticket says."""
        return self.house.tickets(self.event.id, [person.id])[person.id]

    def scan(self, code: str) -> None:
        """Let a hand scanner type a code, and wait for what comes of it."""
        type_code(self.window, code)
        self.settle()

    def press(self, *keys: Qt.Key, shift: bool = False, control: bool = False) -> None:
        """Press keys, one after the other."""
        held = Qt.KeyboardModifier.NoModifier
        if shift:
            held |= Qt.KeyboardModifier.ShiftModifier
        if control:
            held |= Qt.KeyboardModifier.ControlModifier
        for key in keys:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, key, held)
                QCoreApplication.sendEvent(self.window, event)
        self.settle()

    def type(self, text: str) -> None:
        """Type a text as a person does."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(character.upper()))
                event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, character)
                QCoreApplication.sendEvent(self.window, event)
            self.window.scanner.settle()
        self.settle()

    def stand(self, standing: HubStanding | None) -> None:
        """Let the station stand so with its hub."""
        self.standing.said = standing
        self.stage.pulse.beat.emit()
        self.settle()

    def picture(self) -> QImage:
        """Take a picture, once all stands still."""
        self.settle()
        assert isinstance(self.window, QQuickWindow)  # noqa: S101  grabWindow needs its type known
        return self.window.grabWindow()

    def wait(self, seconds: float) -> None:
        """Let Qt work for a while: for what a face does only so often."""
        end = time.monotonic() + seconds
        self.until(lambda: time.monotonic() > end)

    def count_frame(self) -> None:
        """Note that the window was painted once more."""
        self.frames += 1

    def settle(self) -> None:
        """Let Qt work until nothing is asked any more, and nothing moves."""
        for _ in range(2):  # an answer may ask again
            answered: list[object] = []
            self.stage.worker.run(lambda: None, answered.append, answered.append)
            self.until(partial(bool, answered))
        self.until(self._still)

    def _still(self) -> bool:
        before = self.frames
        end = time.monotonic() + STILL_S
        while time.monotonic() < end:
            _work()
        return self.frames == before

    def until(self, came: Callable[[], bool]) -> None:
        """Let Qt work until something came; raises TimeoutError if it never does."""
        end = time.monotonic() + PATIENCE_S
        while not came():
            if time.monotonic() > end:
                raise TimeoutError("the gallery waited in vain")
            _work()


@contextmanager
def open_hall(
    home: Path, event: Event, clock: PlayedClock, face: str, variant: Variant
) -> Iterator[Hall]:
    """Open a face over a home in which the evening was played."""
    with closing(House(Home(home), clock)) as house:
        stage, place = Stage(house, event.id, STATION, DOOR), Standing()
        stage.place = replace(stage.place, standing=place)
        stage.language.switch(variant.language)
        window = stage.open(face, "none")
        hall = Hall(face, variant, event, house, clock, stage, window, place)
        hall.window.frameSwapped.connect(hall.count_frame)
        hall.dress()
        try:
            yield hall
        finally:
            stage.close()


def _work() -> None:
    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    time.sleep(0.001)
