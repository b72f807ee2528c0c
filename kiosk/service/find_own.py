"""Find one's own registration by name and e-mail address, where the event allows it."""

from dataclasses import dataclass

from kiosk.domain.own_registration import is_own
from kiosk.service.ports import Store

_LOOKED_AT = 200
"""Of those found by the address: a whole delegation may share one."""


@dataclass(frozen=True, slots=True)
class FindOwn:
    """The use case behind “Find my registration”."""

    store: Store

    def __call__(self, event: str, name: str, email: str) -> str | None:
        """Give the id of the one registration that has this name and this address."""
        with self.store.reading() as reader:
            known = reader.events.find(event)
            if known is None or not known.admission.find_own:
                return None
            found = reader.people.search(event, email, _LOOKED_AT)
        own = [
            person.registration.id
            for person in found
            if is_own(person.registration, name, email)
        ]
        return own[0] if len(own) == 1 else None
