"""Tell by a PIN who stands there; wrong ones make this station wait."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.staff import TRIES, StaffMember, shut_until
from kiosk.service.ports import Clock, Store
from kiosk.service.staff_ports import PinSeal, WrongPins


@dataclass(frozen=True, slots=True)
class Known:
    """The PIN is this person's."""

    member: StaffMember


@dataclass(frozen=True, slots=True)
class Wrong:
    """The PIN is nobody's; where it was the fifth, none is taken until then."""

    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Identify:
    """The use case behind every PIN that is entered at a screen."""

    store: Store
    clock: Clock
    pins: PinSeal
    wrong: WrongPins

    def __call__(self, pin: str) -> Known | Wrong:
        """Say whose PIN this is; while this station waits, no PIN is looked at."""
        now, before = self.clock.now(), list(self.wrong.read())
        if until := shut_until(before, now):
            return Wrong(until)
        with self.store.reading() as look:
            staff = look.staff()
        found = self.pins.find(pin, [one.pin for one in staff])
        for member in staff if found else ():
            if member.pin == found:
                if before:
                    self.wrong.keep(())
                return Known(member)
        before = [*before, now][-TRIES:]
        self.wrong.keep(before)
        return Wrong(shut_until(before, now))
