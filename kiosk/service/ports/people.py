"""The port to the people of an event."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.correction import Correction
from kiosk.domain.presence import Presence
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A registration as the desk finds it, with where the person is."""

    registration: Registration
    presence: Presence


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The person behind a code or an id, with all that the rule asks of them."""

    registration: Registration
    presence: Presence
    revoked_at: datetime | None = None


class PeopleReader(Protocol):
    """A look at the people."""

    def find(self, registration: str) -> Person | None:
        """Return a person by their registration's id."""
        ...

    def by_reference(self, event: str, reference: str) -> Person | None:
        """Return a person by their reference, in any case."""
        ...

    def by_code(self, event: str, reading: Reading) -> Holder | None:
        """Return whose code this is: in this event, else in any other."""
        ...

    def all(self, event: str) -> Iterator[Person]:
        """Return everybody registered, by reference."""
        ...

    def party(self, event: str, party: str) -> Sequence[Person]:
        """Return the people of one party, by reference."""
        ...

    def search(self, event: str, text: str, limit: int) -> Sequence[Person]:
        """Return people by name, affiliation, e-mail or reference, best first."""
        ...

    def namesakes(self, event: str, name: str) -> Sequence[Person]:
        """Return the people whose name is the same but for case and accents."""
        ...

    def walk_ins(self, event: str) -> Sequence[Person]:
        """Return those who came without a registration, by reference."""
        ...

    def inside(self, event: str) -> Sequence[Person]:
        """Return everybody who is inside, by family name."""
        ...

    def tickets(self, event: str) -> Mapping[str, str]:
        """Return the valid tickets by their registrations' ids."""
        ...

    def ticket(self, registration: str) -> str | None:
        """Return a registration's valid ticket."""
        ...

    def corrections(self, registration: str) -> Sequence[Correction]:
        """Return the corrections of one person's name, in order."""
        ...


class PeopleWriter(PeopleReader, Protocol):
    """What changes people."""

    def lock(self, registration: str) -> Holder | None:
        """Return a person by id, and keep others from deciding on them meanwhile."""
        ...

    def lock_by_code(self, event: str, reading: Reading) -> Holder | None:
        """Return whose code this is, and keep others from deciding on them."""
        ...

    def lock_all(self, registrations: Collection[str]) -> bool:
        """Keep others from deciding on any of these; say if anybody could before."""
        ...

    def put(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        ...

    def put_presence(self, registration: Registration, presence: Presence) -> None:
        """Keep where a person is now."""
        ...

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Keep new tickets by registration id."""
        ...

    def revoke_tickets(
        self, event: str, registration: str | None, revoked_at: datetime
    ) -> int:
        """Revoke one registration's tickets, or all of an event; return how many."""
        ...

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction; one that is kept already stays as it is."""
        ...
