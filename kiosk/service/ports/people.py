"""Ports to the people of an event."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.admission.presence import Presence, is_withdrawn
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.people_query import PeopleQuery
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket import ParsedCode


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A registration, with the presence of its person."""

    registration: Registration
    presence: Presence

    @property
    def withdrawn(self) -> bool:
        """Whether this is a walk-in who was taken back."""
        return is_withdrawn(self.registration, self.presence)


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketHolder:
    """The person behind a code or an id, with all that a decision needs of them."""

    registration: Registration
    presence: Presence
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ScanSubject:
    """Whom a scan is about: a registration, or the holder of one of these codes."""

    event: str
    nonce: str
    codes: tuple[ParsedCode, ...] = ()
    registration: str | None = None


PeopleCursor = tuple[str, str, str]
"""A row's place in the order of a table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedPerson(Person):
    """A row of a table of people; ``has_ticket`` counts other systems' codes, too."""

    has_ticket: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """Some rows of a table of people; ``last`` is None if no further ones follow."""

    people: Sequence[ListedPerson]
    last: PeopleCursor | None


class PeopleReader(Protocol):
    """Read access to people."""

    def find(self, registration: str) -> Person | None:
        """Return a person by their registration's id."""
        ...

    def by_ids(self, ids: Collection[str]) -> Iterator[Person]:
        """Return the people with these ids, in any order."""
        ...

    def page(
        self, query: PeopleQuery, limit: int, after: PeopleCursor | None = None
    ) -> PeoplePage:
        """Return the next people of a table, after a row that was the last one."""
        ...

    def count(self, query: PeopleQuery) -> int:
        """Return how many people a table has."""
        ...

    def merged(self, event: str) -> Iterator[Person]:
        """Return the registrations that were merged into others."""
        ...

    def by_reference(self, event: str, reference: str) -> Person | None:
        """Return a person by their reference, in any case."""
        ...

    def by_code(self, event: str, code: ParsedCode) -> TicketHolder | None:
        """Return the holder of a code: in this event, else in any other."""
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

    def by_code_beginning(self, event: str, text: str, limit: int) -> Sequence[Person]:
        """Return the owners of codes that begin with four characters or more."""
        ...

    def namesakes(self, event: str, name: str) -> Sequence[Person]:
        """Return the people whose name differs in case and accents only."""
        ...

    def walk_ins(self, event: str) -> Sequence[Person]:
        """Return the walk-ins, by reference."""
        ...

    def count_expected(self, event: str, begins_at: datetime, ends_at: datetime) -> int:
        """Return how many may come whose ticket is valid at some time between."""
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
    """Write access to people."""

    def lock(self, registration: str) -> TicketHolder | None:
        """Lock a person against other decisions and return them."""
        ...

    def lock_by_code(self, event: str, code: ParsedCode) -> TicketHolder | None:
        """Lock the holder of a code against other decisions and return them."""
        ...

    def lock_all(self, registrations: Collection[str]) -> bool:
        """Lock people against other decisions.

        Return whether they may have changed since they were read.
        """
        ...

    def put(self, registrations: Iterable[Registration]) -> None:
        """Store registrations, replacing those with the same ids."""
        ...

    def put_presence(self, registration: Registration, presence: Presence) -> None:
        """Store a person's presence."""
        ...

    def add_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Store new tickets by registration id."""
        ...

    def add_replaced_codes(
        self, event: str, codes: Mapping[str, str], replaced_at: datetime
    ) -> None:
        """Store codes of other systems that no longer hold, by registration id."""
        ...

    def revoke_tickets(
        self, event: str, registration: str | None, revoked_at: datetime
    ) -> int:
        """Revoke the tickets of a registration or an event; return their number."""
        ...

    def add_correction(self, correction: Correction) -> None:
        """Store a correction, unless it is stored already."""
        ...
