"""One face, open on a copy of the evening, and the input that drives it."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.app.bootstrap import Application
from kiosk.app.demo.demo_guests import type_code
from kiosk.app.demo.demo_stage import SimulatedClock
from kiosk.app.gallery.sample_evening import CHECKPOINT, STATION, is_plain
from kiosk.app.gallery.window_driver import Variant, WindowDriver
from kiosk.app.home import Home
from kiosk.app.windows.face_host import FaceHost
from kiosk.app.windows.kiosk_mode import LOCKABLE_FACE, KioskMode
from kiosk.domain.admission.ledger import Direction
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.attendee.attendee_face import AttendeeFace
from kiosk.faces.desk.desk_face import DeskFace
from kiosk.faces.organiser.organiser_face import OrganiserFace


@dataclass(slots=True)
class ScriptedHubStatus:
    """The hub status that a state sets; None at first."""

    status: HubStatus | None = None

    def __call__(self) -> HubStatus | None:
        """Return the status."""
        return self.status


@dataclass(slots=True, kw_only=True)
class FaceDriver(WindowDriver):
    """Drives one open face."""

    event: Event
    app: Application
    clock: SimulatedClock
    host: FaceHost
    hub_status: ScriptedHubStatus
    kiosk_mode: KioskMode | None = None
    _chosen: set[str] = field(default_factory=set)

    def apply_variant(self) -> None:
        """Show the window as its variant says, with the current records."""
        self.show()
        language = self.variant.language
        if language not in self.event.languages:
            languages = (*self.event.languages, language)
            self.event = replace(self.event, languages=languages)
            self.app.use_cases.import_event(self.event)
        if "attendee" in self.host.faces:
            self.attendee.accessibility.set_default_scale(self.variant.scale)
        self.host.change_poller.poll()
        self.wait_idle()

    @property
    def attendee(self) -> AttendeeFace:
        """The attendee's face."""
        face = self.host.faces["attendee"]
        if not isinstance(face, AttendeeFace):
            raise TypeError(face)
        return face

    @property
    def desk(self) -> DeskFace:
        """The desk's face."""
        face = self.host.faces["desk"]
        if not isinstance(face, DeskFace):
            raise TypeError(face)
        return face

    @property
    def organiser(self) -> OrganiserFace:
        """The organiser's face."""
        face = self.host.faces["organiser"]
        if not isinstance(face, OrganiserFace):
            raise TypeError(face)
        return face

    def next_registration(
        self,
        predicate: Callable[[Registration], bool] = is_plain,
        *,
        inside: bool = False,
    ) -> Registration:
        """Return somebody whom no state chose yet: inside, or not yet arrived.

        Those who speak the variant's language come first.
        """
        with self.app.store.reading() as reader:
            roster = list(reader.people.all(self.event.id))
        candidates = [
            person.registration
            for person in roster
            if person.presence.arrived == inside == person.presence.inside
            and person.registration.id not in self._chosen
        ]
        candidates.sort(
            key=lambda registration: registration.language != self.variant.language
        )
        person = next(filter(predicate, candidates), None)
        if person is None:
            raise LookupError(f"nobody is left who is {predicate.__name__}")
        self._chosen.add(person.id)
        return person

    def ticket_code(self, person: Registration) -> str:
        """Return the code of somebody's ticket."""
        return self.app.use_cases.issue_tickets(self.event.id, [person.id])[person.id]

    def scan(self, code: str) -> None:
        """Type a code as a scanner does, and wait for the result."""
        type_code(self.window, code)
        self.wait_idle()

    def press(self, *keys: Qt.Key, shift: bool = False, control: bool = False) -> None:
        """Press keys, one after the other."""
        modifiers = Qt.KeyboardModifier
        pressed = modifiers.ShiftModifier if shift else modifiers.NoModifier
        if control:
            pressed |= modifiers.ControlModifier
        for key in keys:
            for event_type in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(event_type, key, pressed)
                QCoreApplication.sendEvent(self.window, event)
            self.window.keyboard_wedge.flush()
        self.wait_idle()

    def type(self, text: str) -> None:
        """Type a text as a person does."""
        for character in text:
            for event_type in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                key = Qt.Key(ord(character.upper()))
                event = QKeyEvent(
                    event_type, key, Qt.KeyboardModifier.NoModifier, character
                )
                QCoreApplication.sendEvent(self.window, event)
            self.window.keyboard_wedge.flush()
        self.wait_idle()

    def set_hub_status(self, status: HubStatus | None) -> None:
        """Set the status of the hub connection."""
        self.hub_status.status = status
        self.host.change_poller.changed.emit()
        self.wait_idle()


@contextmanager
def open_face(
    home: Path,
    event: Event,
    clock: SimulatedClock,
    face: str,
    variant: Variant,
    direction: Direction = Direction.IN,
) -> Iterator[FaceDriver]:
    """Open a face on a copy of the home; the attendee's is in kiosk mode."""
    with closing(Application(Home(home), clock)) as app:
        host, hub_status = (
            FaceHost(app, event.id, STATION, CHECKPOINT),
            ScriptedHubStatus(),
        )
        host.context = replace(host.context, hub_status=hub_status, direction=direction)
        host.language.switch(variant.language)
        window = host.open(face, "none")
        driver = FaceDriver(
            variant=variant,
            window=window,
            worker=host.worker,
            event=event,
            app=app,
            clock=clock,
            host=host,
            hub_status=hub_status,
        )
        driver.apply_variant()
        with closing(host):
            if face != LOCKABLE_FACE:
                yield driver
                return
            with closing(
                KioskMode(window, app.use_cases.identify_staff, host.worker)
            ) as driver.kiosk_mode:
                yield driver
