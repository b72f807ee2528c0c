"""Identifies staff by PIN or staff code, and locks a station after wrong PINs."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.pins import MAX_REMEMBERED, locked_until
from kiosk.domain.staff import Role, StaffMember, card_terms
from kiosk.domain.staff_action import StaffAction
from kiosk.domain.ticket import find_staff_code
from kiosk.service.ports import Clock, Store
from kiosk.service.ports.pins import AttemptTimes, PinHashes

NoteAttempt = Callable[[StaffAction, str], None]
"""Notes an attempt, with the name of the member if it is one."""


def _note_nothing(_action: StaffAction, _name: str) -> None:
    """Ignore an attempt."""


@dataclass(frozen=True, slots=True)
class Identified:
    """The PIN or staff code belongs to this member."""

    member: StaffMember


@dataclass(frozen=True, slots=True)
class NotIdentified:
    """It belongs to nobody; too many wrong PINs lock the station until a time.

    ``takes_pin`` tells of a card that says nothing without its owner's PIN.
    """

    locked_until: datetime | None = None
    takes_pin: bool = False


@dataclass(frozen=True, slots=True)
class IdentifyStaff:
    """The use case behind every PIN and every staff code at a screen."""

    store: Store
    clock: Clock
    pins: PinHashes
    wrong_pins: AttemptTimes
    note: NoteAttempt = _note_nothing

    def __call__(self, text: str) -> Identified | NotIdentified:
        """Return whose PIN or staff code this is; while locked, no PIN is checked.

        A right PIN does not make up for wrong ones, which others may have tried.
        Staff codes cannot be guessed, so wrong ones never lock the station; they end
        with their event, and an organiser's wants the PIN, which says it all.
        """
        if code := find_staff_code(text):
            return self._by_code(code)
        return self._by_pin(text)

    def _by_code(self, code: str) -> Identified | NotIdentified:
        with self.store.reading() as reader:
            staff, events = reader.staff.all(), reader.events.all()
        terms = card_terms(events, self.clock.now())
        member = _member_with_hash(
            self.pins.find_by_code(code, _pin_hashes(staff), terms), staff
        )
        if member is not None and member.role >= Role.ORGANISER:
            return NotIdentified(takes_pin=True)
        return self._noted(member, NotIdentified(), StaffAction.WRONG_CARD)

    def _by_pin(self, pin: str) -> Identified | NotIdentified:
        now, wrong_times = self.clock.now(), list(self.wrong_pins.read())
        if locked := locked_until(wrong_times, now):
            return NotIdentified(locked)
        with self.store.reading() as reader:
            staff = reader.staff.all()
        if member := _member_with_hash(
            self.pins.find_by_pin(pin, _pin_hashes(staff)), staff
        ):
            return self._noted(member)
        wrong_times = [*wrong_times, now][-MAX_REMEMBERED:]
        self.wrong_pins.write(wrong_times)
        end = locked_until(wrong_times, now)
        action = StaffAction.PINS_LOCKED if end else StaffAction.WRONG_PIN
        return self._noted(None, NotIdentified(end), action)

    def _noted(
        self,
        member: StaffMember | None,
        otherwise: NotIdentified = NotIdentified(),
        action: StaffAction = StaffAction.IDENTIFIED,
    ) -> Identified | NotIdentified:
        """Note an attempt, and return its result."""
        if member is None:
            self.note(action, "")
            return otherwise
        self.note(StaffAction.IDENTIFIED, member.name)
        return Identified(member)


def _pin_hashes(staff: Sequence[StaffMember]) -> Sequence[str]:
    return [member.pin for member in staff]


def _member_with_hash(
    pin_hash: str | None, staff: Sequence[StaffMember]
) -> StaffMember | None:
    return next((member for member in staff if member.pin == pin_hash), None)
