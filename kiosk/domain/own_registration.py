"""Whether somebody who names themselves without a code is who is registered."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.domain.folding import parts_of, tight
from kiosk.domain.name_parts import bearing, untitled
from kiosk.domain.registration import Registration

TRIES = 5
PER = timedelta(minutes=1)


def is_own(registration: Registration, name: str, email: str) -> bool:
    """Whether a name and an e-mail address are both this registration's.

    Of several given names the first is enough; titles, particles, blanks, case and
    accents do not count. Of the address, every letter does.
    """
    address = registration.email.strip().casefold()
    if not name.strip() or not address or address != email.strip().casefold():
        return False
    return _letters(name) in {_letters(one) for one in _names(registration)}


def _names(registration: Registration) -> set[str]:
    """Give all that people write when they are asked for this name."""
    given, family = registration.name_parts.given, registration.name_parts.surname
    firsts = {given, *given.split()[:1]}
    families = {family, " ".join(bearing(family))}
    return {
        f"{first} {last}"
        for one in firsts
        for other in families
        for first, last in ((one, other), (other, one))
    }


def _letters(name: str) -> str:
    return tight("".join(parts_of(untitled(name))))


@dataclass(slots=True)
class Tries:
    """How often somebody may try at one station: five times a minute."""

    _made: deque[datetime] = field(default_factory=deque)

    def take(self, now: datetime) -> bool:
        """Use up one try, if there is one left."""
        self._made = deque(at for at in self._made if timedelta() <= now - at < PER)
        if len(self._made) >= TRIES:
            return False
        self._made.append(now)
        return True
