"""One face, open over a copy of the evening, and hands to bring it into a state."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.app.arrivals import type_code
from kiosk.app.bootstrap import House
from kiosk.app.demo_set import PlayedClock
from kiosk.app.gallery.evening import DOOR, STATION, plain
from kiosk.app.gallery.sight import Sight, Variant
from kiosk.app.home import Home
from kiosk.app.locking import LOCKABLE, Lock
from kiosk.app.stage import Stage
from kiosk.domain.event import Event
from kiosk.domain.ledger import Direction
from kiosk.domain.registration import Registration
from kiosk.domain.station import HubStanding
from kiosk.faces.attendee.face import AttendeeFace
from kiosk.faces.desk.face import DeskFace
from kiosk.faces.organiser.face import OrganiserFace


@dataclass(slots=True)
class Standing:
    """How the station stands with its hub, as a state says; at first there is none."""

    said: HubStanding | None = None

    def __call__(self) -> HubStanding | None:
        """Say it."""
        return self.said


@dataclass(slots=True, kw_only=True)
class Hall(Sight):
    """One open face, in its window."""

    event: Event
    house: House
    clock: PlayedClock
    stage: Stage
    standing: Standing
    lock: Lock | None = None
    _seen: set[str] = field(default_factory=set)

    def dress(self) -> None:
        """Show the window as its variant says, with what the records say by now."""
        self.show()
        spoken = self.variant.language
        if spoken not in self.event.languages:
            languages = (*self.event.languages, spoken)
            self.event = replace(self.event, languages=languages)
            self.house.use_cases.import_event(self.event)
        if "attendee" in self.stage.faces:
            self.attendee.comfort.use(self.variant.scale)
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

    def guest(
        self, meant: Callable[[Registration], bool] = plain, *, inside: bool = False
    ) -> Registration:
        """Choose somebody of a kind whom no state chose yet: inside, or never there.

        One who speaks the variant's language comes before all others.
        """
        with self.house.store.reading() as reader:
            roster = list(reader.people.all(self.event.id))
        left = [
            one.registration
            for one in roster
            if one.presence.arrived == inside == one.presence.inside
            and one.registration.id not in self._seen
        ]
        left.sort(key=lambda one: one.language != self.variant.language)
        person = next(filter(meant, left), None)
        if person is None:
            raise LookupError(f"nobody is left who is {meant.__name__}")
        self._seen.add(person.id)
        return person

    def code(self, person: Registration) -> str:
        """Give what somebody's ticket says."""
        return self.house.use_cases.issue_tickets(self.event.id, [person.id])[person.id]

    def scan(self, code: str) -> None:
        """Let a hand scanner type a code, and wait for what comes of it."""
        type_code(self.window, code)
        self.settle()

    def press(self, *keys: Qt.Key, shift: bool = False) -> None:
        """Press keys, one after the other."""
        modifiers = Qt.KeyboardModifier
        held = modifiers.ShiftModifier if shift else modifiers.NoModifier
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


@contextmanager
def open_hall(
    home: Path,
    event: Event,
    clock: PlayedClock,
    face: str,
    variant: Variant,
    direction: Direction = Direction.IN,
) -> Iterator[Hall]:
    """Open a face over a home in which the evening was played; a guest's is locked."""
    with closing(House(Home(home), clock)) as house:
        stage, place = Stage(house, event.id, STATION, DOOR), Standing()
        stage.place = replace(stage.place, standing=place, direction=direction)
        stage.language.switch(variant.language)
        window = stage.open(face, "none")
        hall = Hall(
            variant=variant,
            window=window,
            worker=stage.worker,
            event=event,
            house=house,
            clock=clock,
            stage=stage,
            standing=place,
        )
        hall.dress()
        with closing(stage):
            if face != LOCKABLE:
                yield hall
                return
            with closing(
                Lock(window, house.use_cases.identify, stage.worker)
            ) as hall.lock:
                yield hall
