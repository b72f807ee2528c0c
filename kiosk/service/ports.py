"""The doors of the house: what the use cases need from outside."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.event import Event
from kiosk.domain.headcount import Tally
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.presence import Presence
from kiosk.domain.registration import Registration
from kiosk.domain.ticket import EventKey, Reading
from kiosk.service.badge_ports import BadgeReader, BadgeTransaction
from kiosk.service.station_ports import StationReader, StationTransaction


class Clock(Protocol):
    """Whoever knows the time."""

    def now(self) -> datetime:
        """Tell the time, aware, in UTC."""
        ...


class Seal(Protocol):
    """Whoever signs tickets and recognises the signature."""

    def seal(self, event: str, ticket: str) -> str:
        """Seal a ticket with the event's newest key."""
        ...

    def sealed_for(self, ticket: str, seal: str) -> str | None:
        """Name the event whose key made this seal, or none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """The person behind a code or an id, with all that the rule asks of them."""

    registration: Registration
    presence: Presence
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What a decision needs beside the person.

    ``replay`` is the accepted entry that this nonce already made, ``counter`` the
    station's last number.
    """

    event: Event
    replay: LedgerEntry | None
    counter: int
    inside_building: int
    inside_here: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A registration as the desk finds it, with where the person is."""

    registration: Registration
    presence: Presence


class Reader(BadgeReader, StationReader, Protocol):
    """One consistent look at the records."""

    def events(self) -> Sequence[Event]:
        """List the events, the earliest first."""
        ...

    def event(self, event: str) -> Event | None:
        """Find an event by its id."""
        ...

    def event_keys(self) -> Sequence[EventKey]:
        """List the keys of all events, the newest of each first."""
        ...

    def person(self, registration: str) -> Person | None:
        """Find a person by their registration's id."""
        ...

    def by_reference(self, event: str, reference: str) -> Person | None:
        """Find a person by their reference, in any case."""
        ...

    def by_code(self, event: str, reading: Reading) -> Holder | None:
        """Find whose code this is: in this event, else in any other."""
        ...

    def roster(self, event: str) -> Iterator[Person]:
        """List everybody registered, by reference."""
        ...

    def party(self, event: str, party: str) -> Sequence[Person]:
        """List the people of one party."""
        ...

    def search(self, event: str, text: str, limit: int) -> Sequence[Person]:
        """Find people by name, affiliation, e-mail or reference, best first."""
        ...

    def namesakes(self, event: str, name: str) -> Sequence[Person]:
        """List the people whose name is the same but for case and accents."""
        ...

    def walk_ins(self, event: str) -> Sequence[Person]:
        """List those who came without a registration, by reference."""
        ...

    def tickets(self, event: str) -> Mapping[str, str]:
        """Map each registration's id to its valid ticket."""
        ...

    def ticket(self, registration: str) -> str | None:
        """Find a registration's valid ticket."""
        ...

    def entry(self, entry: str) -> LedgerEntry | None:
        """Find an entry by its id."""
        ...

    def same_scan(self, nonce: str) -> Sequence[LedgerEntry]:
        """List the entries that a nonce made, refused ones too."""
        ...

    def entries_of(self, registration: str) -> Sequence[LedgerEntry]:
        """List one person's entries in ledger order."""
        ...

    def ledger(self, event: str) -> Iterator[LedgerEntry]:
        """List all entries of an event in ledger order."""
        ...

    def last_entries(self, event: str, count: int) -> Sequence[LedgerEntry]:
        """List the newest entries, the newest first."""
        ...

    def tally(self, event: str) -> Tally:
        """Read the running counts."""
        ...

    def inside(self, event: str) -> Sequence[Person]:
        """List everybody who is inside."""
        ...


class Transaction(Reader, BadgeTransaction, StationTransaction, Protocol):
    """One unit of work over the records: kept whole or not at all."""

    def context(
        self, event: str, checkpoint: str | None, station: str, nonce: str
    ) -> Context:
        """Gather what a decision needs beside the person."""
        ...

    def holder(self, event: str, reading: Reading) -> Holder | None:
        """Find whose code this is, and keep others from deciding on them meanwhile."""
        ...

    def holder_of(self, registration: str) -> Holder | None:
        """Find a person by id, and keep others from deciding on them meanwhile."""
        ...

    def hold(self, registrations: Collection[str]) -> bool:
        """Keep others from deciding on any of these; say if anybody could before."""
        ...

    def append(self, entry: LedgerEntry) -> None:
        """Write one entry into the ledger."""
        ...

    def next_counter(self, station: str) -> int:
        """Give the number after the station's last one."""
        ...

    def put_presence(self, registration: Registration, presence: Presence) -> None:
        """Keep where a person is now."""
        ...

    def add_tally(self, event: str, station: str, change: Tally) -> None:
        """Add to the running counts."""
        ...

    def hold_event(self, event: str) -> Event | None:
        """Find an event by its id, and keep others from changing it meanwhile."""
        ...

    def put_event(self, event: Event) -> None:
        """Keep an event, in place of the one with the same id."""
        ...

    def put_registrations(self, registrations: Iterable[Registration]) -> None:
        """Keep registrations, in place of those with the same ids."""
        ...

    def put_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Keep new tickets by registration id."""
        ...

    def revoke_tickets(
        self, event: str, registration: str | None, revoked_at: datetime
    ) -> int:
        """Revoke one registration's tickets, or all of an event; say how many."""
        ...

    def put_key(self, key: EventKey) -> None:
        """Keep a new key."""
        ...


class Store(Protocol):
    """Where the records are kept."""

    def reading(self) -> AbstractContextManager[Reader]:
        """Look at the records without changing them."""
        ...

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Open a transaction; it is kept only if nothing is raised."""
        ...

    def patiently(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that may take long, as for a roster; it needs the hub."""
        ...

    def version(self) -> int:
        """Give a number that changes when anybody changes the records."""
        ...
