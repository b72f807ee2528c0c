"""Matching a guest without a code to their registration, and limiting attempts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.people.folding import collapse_umlauts, split_parts
from kiosk.domain.people.name_parts import without_titles, words_without_particles
from kiosk.domain.people.registration import Registration

MAX_ATTEMPTS = 5
ATTEMPT_WINDOW = timedelta(minutes=1)


def matches_registration(registration: Registration, name: str, email: str) -> bool:
    """Return whether a name and an e-mail address are both this registration's.

    Of several given names the first is enough; titles, particles, blanks, case and
    accents do not count. Every letter of the address does.
    """
    address = registration.email.strip().casefold()
    if not name.strip() or not address or address != email.strip().casefold():
        return False
    return _normalize(name) in {
        _normalize(written_name) for written_name in _accepted_names(registration)
    }


def _accepted_names(registration: Registration) -> set[str]:
    """Return the ways in which people write this name."""
    given, family = registration.name_parts.given, registration.name_parts.surname
    given_names = {given, *given.split()[:1]}
    family_names = {family, " ".join(words_without_particles(family))}
    return {
        f"{first} {last}"
        for given_name in given_names
        for family_name in family_names
        for first, last in ((given_name, family_name), (family_name, given_name))
    }


def _normalize(name: str) -> str:
    return collapse_umlauts("".join(split_parts(without_titles(name))))


def may_try(attempts: Sequence[datetime], now: datetime) -> bool:
    """Return whether a station takes another attempt: five within a minute.

    A clock that is set back by less than a minute forgets none.
    """
    return len(recent_attempts(attempts, now)) < MAX_ATTEMPTS


def recent_attempts(attempts: Sequence[datetime], now: datetime) -> Sequence[datetime]:
    """Return the attempts that count."""
    return [at for at in attempts if abs(now - at) < ATTEMPT_WINDOW]


@dataclass(slots=True)
class AttemptLimiter:
    """Limits what a screen takes by itself to five a minute."""

    _attempts: Sequence[datetime] = ()

    def allow(self, now: datetime) -> bool:
        """Record an attempt and return True, or return False if none is left."""
        self._attempts = recent_attempts(self._attempts, now)
        if not may_try(self._attempts, now):
            return False
        self._attempts = [*self._attempts, now]
        return True
