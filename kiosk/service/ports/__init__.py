"""Ports of the use cases: the records by subject, a clock and a signer."""

from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from kiosk.service.ports.badges import (
    BadgeReader,
    BadgeWriter,
    PrinterReader,
    PrinterWriter,
)
from kiosk.service.ports.certificates import CertificateReader, CertificateWriter
from kiosk.service.ports.events import EventReader, EventWriter
from kiosk.service.ports.history import HistoryReader, HistoryWriter
from kiosk.service.ports.ledger import LedgerReader, LedgerWriter
from kiosk.service.ports.mail import MailReader, MailWriter
from kiosk.service.ports.notices import NoticeReader, NoticeWriter
from kiosk.service.ports.people import PeopleReader, PeopleWriter, ScanSubject
from kiosk.service.ports.privacy import PrivacyReader, PrivacyWriter
from kiosk.service.ports.stations import (
    StaffReader,
    StaffWriter,
    StationReader,
    StationWriter,
)


class Clock(Protocol):
    """A clock."""

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""
        ...


class Signer(Protocol):
    """A signer of tickets that also verifies signatures."""

    def sign(self, event: str, ticket: str) -> str:
        """Return a ticket's signature by the event's newest key."""
        ...

    def verify(self, ticket: str, signature: str) -> str | None:
        """Return the event whose key made this signature, or None."""
        ...


class Reader(Protocol):
    """A consistent snapshot of the records, by subject."""

    @property
    def events(self) -> EventReader:
        """The events and their keys."""
        ...

    @property
    def people(self) -> PeopleReader:
        """Registrations, presences and tickets."""
        ...

    @property
    def history(self) -> HistoryReader:
        """Who changed what of whom."""
        ...

    @property
    def ledger(self) -> LedgerReader:
        """The entries and the running counts."""
        ...

    @property
    def badges(self) -> BadgeReader:
        """The badge jobs."""
        ...

    @property
    def printers(self) -> PrinterReader:
        """The printers of all stations."""
        ...

    @property
    def certificates(self) -> CertificateReader:
        """The certificates that this PC issued."""
        ...

    @property
    def mails(self) -> MailReader:
        """The mails of this PC."""
        ...

    @property
    def notices(self) -> NoticeReader:
        """Conflicts, calls for help and announcements."""
        ...

    @property
    def stations(self) -> StationReader:
        """The stations and their health."""
        ...

    @property
    def staff(self) -> StaffReader:
        """The members of the staff."""
        ...

    @property
    def privacy(self) -> PrivacyReader:
        """What is still kept of people."""
        ...


class Transaction(Reader, Protocol):
    """One unit of work over the records, by subject, committed as a whole."""

    @property
    def cut_off(self) -> bool:
        """Whether this station is offline and its changes go to the outbox."""
        ...

    @property
    def events(self) -> EventWriter:
        """The events and their keys."""
        ...

    @property
    def people(self) -> PeopleWriter:
        """Registrations, presences and tickets."""
        ...

    @property
    def history(self) -> HistoryWriter:
        """Who changed what of whom."""
        ...

    @property
    def ledger(self) -> LedgerWriter:
        """The entries and the running counts."""
        ...

    @property
    def badges(self) -> BadgeWriter:
        """The badge jobs."""
        ...

    @property
    def printers(self) -> PrinterWriter:
        """The printers of all stations."""
        ...

    @property
    def certificates(self) -> CertificateWriter:
        """The certificates that this PC issued."""
        ...

    @property
    def mails(self) -> MailWriter:
        """The mails of this PC."""
        ...

    @property
    def notices(self) -> NoticeWriter:
        """Conflicts, calls for help and announcements."""
        ...

    @property
    def stations(self) -> StationWriter:
        """The stations and their health."""
        ...

    @property
    def staff(self) -> StaffWriter:
        """The members of the staff."""
        ...

    @property
    def privacy(self) -> PrivacyWriter:
        """What is still kept of people, and its erasure."""
        ...


class Store(Protocol):
    """The records."""

    def reading(self) -> AbstractContextManager[Reader]:
        """Open a read-only snapshot."""
        ...

    def transaction(self) -> AbstractContextManager[Transaction]:
        """Open a transaction, which is rolled back if anything is raised."""
        ...

    def decision(self, subject: ScanSubject) -> AbstractContextManager[Transaction]:
        """Open a transaction that decides on one person only."""
        ...

    def long_transaction(self) -> AbstractContextManager[Transaction]:
        """Open a transaction that may take long, as for a roster; it needs the hub."""
        ...

    def data_version(self) -> int:
        """Return a number that changes with every change of the records."""
        ...


class ErasableStore(Store, Protocol):
    """Records whose erased contents can be removed from the disk."""

    def scrub(self) -> bool:
        """Remove what was erased from the files, if anything was since the last time.

        Return False if that must wait.
        """
        ...
