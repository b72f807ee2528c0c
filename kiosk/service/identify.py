"""Tell by a PIN or a staff code who stands there; wrong PINs make a station wait."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.staff import TRIES, StaffMember, shut_until
from kiosk.domain.ticket import read_staff_code
from kiosk.service.ports import Clock, Store
from kiosk.service.ports.staff import PinSeal, WrongPins


@dataclass(frozen=True, slots=True)
class Known:
    """The PIN or the code is this person's."""

    member: StaffMember


@dataclass(frozen=True, slots=True)
class Wrong:
    """It is nobody's; where it was the fifth wrong PIN, none is taken until then."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Identify:
    """The use case behind every PIN and every staff code at a screen."""

    store: Store
    clock: Clock
    pins: PinSeal
    wrong: WrongPins

    def __call__(self, shown: str) -> Known | Wrong:
        """Say whose this is; while this station waits, no PIN is looked at.

        A staff code cannot be guessed, so wrong ones never make it wait.
        """
        if code := read_staff_code(shown):
            staff = self._staff()
            member = _whose(self.pins.find_code(code, _kept(staff)), staff)
            return Known(member) if member else Wrong()
        return self._by_pin(shown)

    def _by_pin(self, pin: str) -> Known | Wrong:
        now, before = self.clock.now(), list(self.wrong.read())
        if until := shut_until(before, now):
            return Wrong(until)
        staff = self._staff()
        if member := _whose(self.pins.find(pin, _kept(staff)), staff):
            if before:
                self.wrong.keep(())
            return Known(member)
        before = [*before, now][-TRIES:]
        self.wrong.keep(before)
        return Wrong(shut_until(before, now))

    def _staff(self) -> Sequence[StaffMember]:
        with self.store.reading() as reader:
            return reader.staff.all()


def _kept(staff: Sequence[StaffMember]) -> Sequence[str]:
    return [one.pin for one in staff]


def _whose(kept: str | None, staff: Sequence[StaffMember]) -> StaffMember | None:
    return next((one for one in staff if one.pin == kept), None)
