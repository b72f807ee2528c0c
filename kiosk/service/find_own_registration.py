"""Finds a guest's own registration by name and e-mail, if the event allows it."""

from dataclasses import dataclass

from kiosk.domain.fault import KnownFault
from kiosk.domain.people.own_registration import (
    matches_registration,
    may_try,
    recent_attempts,
)
from kiosk.service.ports import Clock, Store
from kiosk.service.ports.pins import AttemptTimes

_MAX_CANDIDATES = 200
"""Search hits that are compared, as a whole delegation may share one address."""


class TooManyAttemptsError(KnownFault):
    """The station takes no further attempt just now."""


@dataclass(frozen=True, slots=True)
class FindOwnRegistration:
    """The use case behind “Find my registration”."""

    store: Store
    clock: Clock
    attempts: AttemptTimes

    def __call__(self, event: str, name: str, email: str) -> str | None:
        """Return the id of the one registration with this name and address.

        Return None if there is none or several, or if the event does not allow it.
        Raise TooManyAttemptsError after five attempts within a minute at this station,
        whichever of its screens they were made at, and after a restart too.
        """
        now = self.clock.now()
        attempts = recent_attempts(self.attempts.read(), now)
        if not may_try(attempts, now):
            raise TooManyAttemptsError(
                "Those were five tries in a minute: wait before the next."
            )
        self.attempts.write([*attempts, now])
        with self.store.reading() as reader:
            found_event = reader.events.find(event)
            if found_event is None or not found_event.admission.find_own:
                return None
            candidates = reader.people.search(event, email, _MAX_CANDIDATES)
        matches = [
            person.registration.id
            for person in candidates
            if not person.withdrawn
            and matches_registration(person.registration, name, email)
        ]
        return matches[0] if len(matches) == 1 else None
