"""A desk to rehearse an evening at, on a real database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.app.bootstrap import SystemClock
from kiosk.domain.answer import Answer
from kiosk.domain.badge import BadgeJob
from kiosk.domain.conflict import Conflict
from kiosk.domain.event import Event
from kiosk.domain.headcount import Headcount, Tally, headcount, recount
from kiosk.domain.ledger import Direction, LedgerEntry, Source
from kiosk.domain.presence import Presence, fold
from kiosk.domain.registration import Registration
from kiosk.domain.roster import RosterReport, RosterRow
from kiosk.domain.staff import Role
from kiosk.domain.ticket import EventKey
from kiosk.seal import KeyedSeal, new_key
from kiosk.service.automatic_exit import CloseEvent
from kiosk.service.check_in import CheckIn, Scan
from kiosk.service.correct_name import CorrectName, NewName
from kiosk.service.import_event import ImportEvent
from kiosk.service.import_roster import ImportRoster
from kiosk.service.issue_tickets import IssueTickets
from kiosk.service.ports.people import Holder
from kiosk.service.undo import Undo, Undone, UndoScan
from kiosk.service.walk_in import RegisterWalkIn, WalkIn
from kiosk.store.hub.store import HubStore
from kiosk.store.station.store import StationStore
from kiosk.store.store import SqlStore
from tests.blank_database import blank_database
from tests.evening import START


@dataclass(slots=True)
class SetClock:
    """A clock that stands still until it is set."""

    moment: datetime = START

    def now(self) -> datetime:
        """Tell the time that it was set to."""
        return self.moment


@dataclass(slots=True)
class RunningClock(SetClock):
    """A computer's clock, as far off as it is said to be."""

    off: timedelta = timedelta()

    def now(self) -> datetime:
        """Tell the time."""
        return SystemClock(self.off).now()


Records = Path | str | SqlStore | HubStore | StationStore
"""A folder, a hub's address, or records that are open already."""


def open_records(records: Records) -> SqlStore | HubStore | StationStore:
    """Open the records in a folder, or at a hub's address."""
    if not isinstance(records, Path | str):
        return records
    if isinstance(records, str):
        return HubStore(records)
    return SqlStore(blank_database(records))


class Rehearsal:
    """A desk that stands at one event, for as long as a test needs it."""

    def __init__(
        self,
        records: Records,
        event: Event,
        *,
        badges: bool = True,
        station: str = "door 1",
        clock: SetClock | None = None,
    ) -> None:
        self.event = event
        self.station = station
        self.clock = clock or SetClock()
        self.store = open_records(records)
        self.seal = KeyedSeal(self._keys)
        self.check_in = CheckIn(self.store, self.seal, self.clock, badges=badges)
        self.tickets = IssueTickets(self.store, self.seal, self.clock)
        if isinstance(records, Path | str):
            self.keep_event(event)

    def close(self) -> None:
        """Pack up."""
        self.store.close()

    def keep_event(self, event: Event) -> None:
        """Import an event."""
        ImportEvent(self.store, new_key)(event)

    def invite(self, *people: Registration) -> RosterReport:
        """Import people; those that were there are updated."""
        rows = [RosterRow(row, person) for row, person in enumerate(people, 2)]
        return ImportRoster(self.store, self.clock)(people[0].event, "import", rows)

    def holder(self, reference: str, event: str | None = None) -> Holder:
        """Find a person by reference."""
        with self.store.reading() as reader:
            found = reader.people.by_reference(event or self.event.id, reference)
        assert found is not None
        return Holder(registration=found.registration, presence=found.presence)

    def presence(self, reference: str) -> Presence:
        """Say where a person is."""
        return self.holder(reference).presence

    def code(self, reference: str, event: str | None = None) -> str:
        """Give the text of a person's ticket."""
        found = self.holder(reference, event).registration
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
        source: Source = Source.DESK,
        out: bool = False,
    ) -> Answer:
        """Scan somebody's ticket, or any other code."""
        return self.check_in(
            Scan(
                event=self.event.id,
                station=station or self.station,
                code=self.code(reference) if code is None else code,
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
        role: Role = Role.STEWARD,
    ) -> Undone:
        """Take a scan back at the desk."""
        undo = Undo(
            event=self.event.id,
            entry=entry,
            reason=reason,
            station="desk",
            role=role,
            at=at,
        )
        return UndoScan(self.store, self.clock)(undo)

    def walk_in(self, name: str) -> Registration:
        """Register somebody who comes without a registration, and let them in."""
        register = RegisterWalkIn(self.store, self.check_in)
        asked = WalkIn(event=self.event.id, station=self.station, name=name)
        found = register(asked).registration
        assert found is not None
        return found

    def rename(self, reference: str, name: str) -> None:
        """Put somebody's name right."""
        who = self.holder(reference).registration.id
        correct = CorrectName(self.store, self.clock)
        correct(NewName(registration=who, name=name, station=self.station))

    def end(self, at: datetime | None = None) -> int:
        """Write the automatic exits that are due."""
        return CloseEvent(self.store, self.clock)(self.event.id, "desk", at)

    @property
    def ledger(self) -> list[LedgerEntry]:
        """All entries in ledger order."""
        with self.store.reading() as reader:
            return list(reader.ledger.all(self.event.id))

    @property
    def conflicts(self) -> Sequence[Conflict]:
        """The conflicts that wait for somebody."""
        with self.store.reading() as reader:
            return reader.notices.conflicts(self.event.id)

    def badges(self, reference: str) -> Sequence[BadgeJob]:
        """A person's badges, the newest first."""
        who = self.holder(reference).registration.id
        with self.store.reading() as reader:
            return reader.badges.of(who)

    @property
    def count(self) -> Headcount:
        """The numbers as the faces read them."""
        with self.store.reading() as reader:
            return headcount(self.event, reader.ledger.tally(self.event.id))

    def counted(self) -> tuple[Tally, Tally]:
        """Give the running counts, and the same counted anew from the ledger."""
        with self.store.reading() as reader:
            people = [
                person.registration for person in reader.people.all(self.event.id)
            ]
            ledger = list(reader.ledger.all(self.event.id))
            return reader.ledger.tally(self.event.id), recount(
                self.event, people, ledger
            )

    def mislaid(self) -> list[str]:
        """Name those whose kept presence is not what their entries say."""
        with self.store.reading() as reader:
            return [
                person.registration.reference
                for person in reader.people.all(self.event.id)
                if person.presence
                != fold(reader.ledger.of(person.registration.id), self.event)
            ]

    def _keys(self) -> list[EventKey]:
        with self.store.reading() as reader:
            return list(reader.events.signing_keys())
