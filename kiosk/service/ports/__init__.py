"""What the use cases need from outside: the records by subject, a clock, a seal."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from kiosk.service.ports.badges import (
    BadgeReader,
    BadgeWriter,
    PrinterReader,
    PrinterWriter,
)
from kiosk.service.ports.events import EventReader, EventWriter
from kiosk.service.ports.ledger import LedgerReader, LedgerWriter
from kiosk.service.ports.notices import NoticeReader, NoticeWriter
from kiosk.service.ports.people import PeopleReader, PeopleWriter
from kiosk.service.ports.stations import (
    StaffReader,
    StaffWriter,
    StationReader,
    StationWriter,
)


class Clock(Protocol):
    """Whoever knows the time."""

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""
        ...


class Seal(Protocol):
    """Whoever signs tickets and recognises the signature."""

    def seal(self, event: str, ticket: str) -> str:
        """Seal a ticket with the event's newest key."""
        ...

    def sealed_for(self, ticket: str, seal: str) -> str | None:
        """Name the event whose key made this seal, or none."""
        ...


class Reader(Protocol):
    """One consistent look at the records, by subject."""

    @property
    def events(self) -> EventReader:
        """The events and their keys."""
        ...

    @property
    def people(self) -> PeopleReader:
        """Who is registered, where they are, and which tickets they hold."""
        ...

    @property
    def ledger(self) -> LedgerReader:
        """What happened, and how many are inside."""
        ...

    @property
    def badges(self) -> BadgeReader:
        """What is printed for whom."""
        ...

    @property
    def printers(self) -> PrinterReader:
        """The printers of all stations."""
        ...

    @property
    def notices(self) -> NoticeReader:
        """Conflicts, calls for help and announcements."""
        ...

    @property
    def stations(self) -> StationReader:
        """The stations, and how they are."""
        ...

    @property
    def staff(self) -> StaffReader:
        """Who is on the staff."""
        ...


class Transaction(Reader, Protocol):
    """One unit of work over the records, kept whole or not at all, by subject."""

    @property
    def cut_off(self) -> bool:
        """Whether this station decides on its own, and tells the hub later."""
        ...

    @property
    def events(self) -> EventWriter:
        """The events and their keys."""
        ...

    @property
    def people(self) -> PeopleWriter:
        """Who is registered, where they are, and which tickets they hold."""
        ...

    @property
    def ledger(self) -> LedgerWriter:
        """What happened, and how many are inside."""
        ...

    @property
    def badges(self) -> BadgeWriter:
        """What is printed for whom."""
        ...

    @property
    def printers(self) -> PrinterWriter:
        """The printers of all stations."""
        ...

    @property
    def notices(self) -> NoticeWriter:
        """Conflicts, calls for help and announcements."""
        ...

    @property
    def stations(self) -> StationWriter:
        """The stations, and how they are."""
        ...

    @property
    def staff(self) -> StaffWriter:
        """Who is on the staff."""
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
        """Return a number that changes when anybody changes the records."""
        ...
