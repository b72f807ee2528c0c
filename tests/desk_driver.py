"""Drives a desk on a real database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.app.bootstrap import SystemClock
from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.headcount import Headcount, Tally, count_ledger, headcount
from kiosk.domain.admission.ledger import Direction, LedgerEntry, ScanSource
from kiosk.domain.admission.presence import Presence, presence_of
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.event.event import Event
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import RosterReport, RosterRow
from kiosk.domain.staff import Role, StaffMember
from kiosk.domain.stations.conflict import Conflict
from kiosk.domain.ticket import EventKey
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.close_event import CloseEvent
from kiosk.service.correct_name import CorrectName, NameChange
from kiosk.service.import_event import ImportEvent
from kiosk.service.import_roster import ImportRoster
from kiosk.service.issue_tickets import IssueTickets
from kiosk.service.ports.people import TicketHolder
from kiosk.service.register_walk_in import RegisterWalkIn, WalkIn
from kiosk.service.undo import UndoRequest, UndoResult, UndoScan
from kiosk.signing import TicketSigner, new_key
from kiosk.store.hub.hub_store import HubStore
from kiosk.store.sqlite_store import SqliteStore
from kiosk.store.sync.station_store import StationStore
from tests.blank_database import blank_database
from tests.sample_event import START


@dataclass(slots=True)
class ManualClock:
    """A clock that stands still until it is set."""

    moment: datetime = START

    def now(self) -> datetime:
        """Return the time it was set to."""
        return self.moment


@dataclass(slots=True)
class OffsetClock(ManualClock):
    """The computer's clock, with an offset."""

    offset: timedelta = timedelta()

    def now(self) -> datetime:
        """Return the time, with the offset."""
        return SystemClock(self.offset).now()


Records = Path | str | SqliteStore | HubStore | StationStore
"""A folder, a hub's address, or records that are open already."""


def open_store(records: Records) -> SqliteStore | HubStore | StationStore:
    """Open the store in a folder, or at a hub's address."""
    if not isinstance(records, Path | str):
        return records
    if isinstance(records, str):
        return HubStore(records)
    return SqliteStore(blank_database(records))


def add_staff(desk: "DeskDriver", name: str, role: Role) -> None:
    """Add a member to the staff, whose PIN nobody will type."""
    member = StaffMember(id=name, name=name, role=role, pin=f"sealed for {name}")
    with desk.store.transaction() as tx:
        tx.staff.put(member)


class DeskDriver:
    """A desk at one event, while a test needs it."""

    def __init__(
        self,
        records: Records,
        event: Event,
        *,
        badges: bool = True,
        station: str = "door 1",
        clock: ManualClock | None = None,
    ) -> None:
        self.event = event
        self.station = station
        self.clock = clock or ManualClock()
        self.store = open_store(records)
        self.signer = TicketSigner(self._signing_keys)
        self.check_in = CheckIn(self.store, self.signer, self.clock, badges=badges)
        self.tickets = IssueTickets(self.store, self.signer, self.clock)
        if isinstance(records, Path | str):
            self.import_event(event)

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def import_event(self, event: Event) -> None:
        """Import an event."""
        ImportEvent(self.store, new_key)(event)

    def import_people(self, *people: Registration) -> RosterReport:
        """Import people; existing ones are updated."""
        rows = [RosterRow(row, person) for row, person in enumerate(people, 2)]
        return ImportRoster(self.store, self.clock)(people[0].event, self.station, rows)

    def find_holder(self, reference: str, event: str | None = None) -> TicketHolder:
        """Return a person by reference."""
        with self.store.reading() as reader:
            found = reader.people.by_reference(event or self.event.id, reference)
        assert found is not None
        return TicketHolder(registration=found.registration, presence=found.presence)

    def presence(self, reference: str) -> Presence:
        """Return where a person is."""
        return self.find_holder(reference).presence

    def ticket_code(self, reference: str, event: str | None = None) -> str:
        """Return the code of a person's ticket."""
        found = self.find_holder(reference, event).registration
        return self.tickets(found.event, [found.id])[found.id]

    def scan(
        self,
        reference: str = "",
        *,
        code: str | None = None,
        others: tuple[str, ...] = (),
        at: datetime | None = None,
        checkpoint: str | None = None,
        station: str = "",
        nonce: str | None = None,
        override: str = "",
        source: ScanSource = ScanSource.DESK,
        out: bool = False,
    ) -> CheckInResult:
        """Scan somebody's ticket, or any other code."""
        return self.check_in(
            Scan(
                event=self.event.id,
                station=station or self.station,
                code=self.ticket_code(reference) if code is None else code,
                others=others,
                checkpoint=checkpoint,
                direction=Direction.OUT if out else Direction.IN,
                source=source,
                nonce=nonce,
                at=at,
                override=override,
            )
        )

    def undo(
        self,
        entry: str,
        *,
        reason: str = "a mistake",
        at: datetime | None = None,
        operator: str | None = None,
        station: str = "desk",
    ) -> UndoResult:
        """Undo a scan at the desk."""
        undo = UndoRequest(
            event=self.event.id,
            entry=entry,
            reason=reason,
            station=station,
            operator=operator,
            at=at,
        )
        return UndoScan(self.store, self.clock)(undo)

    def walk_in(self, name: str) -> Registration:
        """Register a walk-in, and admit them."""
        register = RegisterWalkIn(self.store, self.check_in)
        request = WalkIn(event=self.event.id, station=self.station, name=name)
        found = register(request).registration
        assert found is not None
        return found

    def rename(self, reference: str, name: str) -> None:
        """Correct a person's name."""
        registration_id = self.find_holder(reference).registration.id
        correct = CorrectName(self.store, self.clock)
        correct(
            NameChange(registration=registration_id, name=name, station=self.station)
        )

    def close_event(self, at: datetime | None = None) -> int:
        """Write the automatic exits that are due."""
        return CloseEvent(self.store, self.clock)(self.event.id, "desk", at)

    @property
    def ledger(self) -> list[LedgerEntry]:
        """All entries in ledger order."""
        with self.store.reading() as reader:
            return list(reader.ledger.all(self.event.id))

    @property
    def conflicts(self) -> Sequence[Conflict]:
        """The open conflicts."""
        with self.store.reading() as reader:
            return reader.notices.conflicts(self.event.id)

    def badge_jobs(self, reference: str) -> Sequence[BadgeJob]:
        """A person's badges, the newest first."""
        registration_id = self.find_holder(reference).registration.id
        with self.store.reading() as reader:
            return reader.badges.for_registration(registration_id)

    @property
    def count(self) -> Headcount:
        """The numbers as the faces read them."""
        with self.store.reading() as reader:
            return headcount(self.event, reader.ledger.tally(self.event.id))

    def tallies(self) -> tuple[Tally, Tally]:
        """Return the running counts, and the counts from the ledger."""
        with self.store.reading() as reader:
            people = [
                person.registration for person in reader.people.all(self.event.id)
            ]
            ledger = list(reader.ledger.all(self.event.id))
            return reader.ledger.tally(self.event.id), count_ledger(
                self.event, people, ledger
            )

    def inconsistent_references(self) -> list[str]:
        """Return the references whose stored presence differs from their entries."""
        with self.store.reading() as reader:
            return [
                person.registration.reference
                for person in reader.people.all(self.event.id)
                if person.presence
                != presence_of(
                    reader.ledger.for_registration(person.registration.id), self.event
                )
            ]

    def _signing_keys(self) -> list[EventKey]:
        with self.store.reading() as reader:
            return list(reader.events.signing_keys())
