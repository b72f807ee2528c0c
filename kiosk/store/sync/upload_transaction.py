"""A transaction of an upload, which reads all that it decides on in one journey.

The people stay locked until the commit, so nothing is asked of the hub in between.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain

from sqlalchemy import Text, any_, bindparam, or_, select
from sqlalchemy.dialects.postgresql import ARRAY

from kiosk.domain.admission.headcount import Tally
from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.admission.presence import NEVER_ARRIVED, Presence
from kiosk.domain.badges.badge_job import BadgeState
from kiosk.domain.people.registration import Registration
from kiosk.domain.stations.conflict import Conflict
from kiosk.service.ports.people import Person, TicketHolder
from kiosk.store import rows
from kiosk.store.hub.hub_transaction import HubLedger, HubPeople, HubTransaction
from kiosk.store.notice_records import SqlNotices, conflict_of
from kiosk.store.people_records import PEOPLE
from kiosk.store.prepared import Prepared
from kiosk.store.sql_transaction import SqlTransaction
from kiosk.store.station_tables import ConflictRow
from kiosk.store.tables import BadgeJobRow, LedgerRow, RegistrationRow

_IDS = any_(bindparam("ids", type_=ARRAY(Text)))
_NONCES = any_(bindparam("nonces", type_=ARRAY(Text)))
_PEOPLE = Prepared(PEOPLE.where(RegistrationRow.id == _IDS))
_ENTRIES = Prepared(
    select(LedgerRow.__table__).where(
        or_(LedgerRow.registration == _IDS, LedgerRow.nonce == _NONCES)
    )
)
_CONFLICTS = Prepared(
    select(ConflictRow.__table__).where(ConflictRow.registration == _IDS)
)
_AUTOMATIC_BADGES = Prepared(
    select(BadgeJobRow.registration, BadgeJobRow.id).where(
        BadgeJobRow.registration == _IDS,
        BadgeJobRow.reason == "",
        BadgeJobRow.state != BadgeState.FAILED,
    )
)


class UploadTransaction(SqlTransaction):
    """A unit of work at the hub that locks and loads people and nonces first."""

    people: "LoadedPeople"
    ledger: "LoadedLedger"

    def __init__(
        self, tx: HubTransaction, people: Collection[str], nonces: Collection[str]
    ) -> None:
        vars(self).update(vars(tx))
        ids = sorted(people)
        tx.people.lock_all(ids)
        parameters = {"ids": ids, "nonces": list(nonces)}
        found_people, entries, conflicts, badges = tx.read_together(
            (_PEOPLE, parameters),
            (_ENTRIES, parameters),
            (_CONFLICTS, parameters),
            (_AUTOMATIC_BADGES, parameters),
        )
        known: dict[str, Person | None] = dict.fromkeys(ids)
        for row in found_people:
            known[row["id"]] = Person(
                registration=rows.registration(row), presence=rows.presence(row)
            )
        self.people = LoadedPeople(tx.connection, tx.people.driver, tx.write_set, known)
        self.ledger = LoadedLedger(
            tx.connection,
            tx.events,
            tx.people.driver,
            tx.write_set,
            tx.ledger.hub_entry_id,
            {person: {} for person in ids},
            {nonce: {} for nonce in nonces},
        )
        for row in entries:
            self.ledger.keep(rows.entry(row))
        self.notices = LoadedNotices(tx.connection, {person: {} for person in ids})
        for row in conflicts:
            self.notices.keep(conflict_of(row))
        self.automatic_badges: dict[str, str] = {
            row["registration"]: row["id"] for row in badges
        }


@dataclass(frozen=True)
class LoadedPeople(HubPeople):
    """The people, of whom some are locked and known."""

    known: dict[str, Person | None]
    _walk_ins: dict[str, dict[str, Person]] = field(default_factory=dict)

    def find(self, registration: str) -> Person | None:
        """Return a person by their registration's id."""
        if registration in self.known:
            return self.known[registration]
        return super().find(registration)

    def by_ids(self, ids: Collection[str]) -> Iterator[Person]:
        """Return the people with these ids, in any order."""
        loaded = (self.known[known] for known in self.known.keys() & ids)
        unknown = set(ids) - self.known.keys()
        return chain(filter(None, loaded), super().by_ids(unknown) if unknown else ())

    def lock(self, registration: str) -> TicketHolder | None:
        """Return a person who is locked already, else lock them."""
        if registration not in self.known:
            return super().lock(registration)
        if (person := self.known[registration]) is None:
            return None
        return TicketHolder(registration=person.registration, presence=person.presence)

    def put(self, registrations: Iterable[Registration]) -> None:
        """Store registrations, replacing those with the same ids."""
        stored = list(registrations)
        super().put(stored)
        for registration in stored:
            before = self.known.get(registration.id)
            presence = before.presence if before else NEVER_ARRIVED
            self._keep(Person(registration=registration, presence=presence))

    def put_presence(self, registration: Registration, presence: Presence) -> None:
        """Store a person's presence."""
        super().put_presence(registration, presence)
        self._keep(Person(registration=registration, presence=presence))

    def walk_ins(self, event: str) -> Sequence[Person]:
        """Return the walk-ins, asked for once."""
        if event not in self._walk_ins:
            people = super().walk_ins(event)
            self._walk_ins[event] = {
                person.registration.id: person for person in people
            }
        return list(self._walk_ins[event].values())

    def _keep(self, person: Person) -> None:
        registration = person.registration
        if registration.id in self.known:
            self.known[registration.id] = person
        if registration.walk_in and registration.event in self._walk_ins:
            self._walk_ins[registration.event][registration.id] = person


@dataclass(frozen=True)
class LoadedLedger(HubLedger):
    """The ledger, with all entries of some people and nonces; it counts at the end."""

    of_person: dict[str, dict[str, LedgerEntry]]
    of_nonce: dict[str, dict[str, LedgerEntry]]
    _tallies: dict[tuple[str, str], Tally] = field(
        default_factory=lambda: defaultdict(Tally)
    )

    def keep(self, entry: LedgerEntry) -> None:
        """Add an entry to the known ones."""
        if entry.registration in self.of_person:
            self.of_person[entry.registration][entry.id] = entry
        if entry.nonce in self.of_nonce:
            self.of_nonce[entry.nonce][entry.id] = entry

    def by_nonce(self, nonce: str) -> Sequence[LedgerEntry]:
        """Return the entries that a nonce made, including refused ones."""
        if nonce not in self.of_nonce:
            return super().by_nonce(nonce)
        return _in_order(self.of_nonce[nonce].values())

    def for_registration(self, registration: str) -> Sequence[LedgerEntry]:
        """Return one person's entries in ledger order."""
        if registration not in self.of_person:
            return super().for_registration(registration)
        return _in_order(self.of_person[registration].values())

    def append(self, entry: LedgerEntry) -> None:
        """Append one entry to the ledger."""
        super().append(entry)
        self.keep(entry)

    def add_tally(self, event: str, station: str, difference: Tally) -> None:
        """Add to the running counts at the end."""
        self._tallies[event, station].update(difference)

    def write_tallies(self) -> None:
        """Add all to the running counts, which check-ins of the station wait for."""
        for (event, station), tally in self._tallies.items():
            if any(tally.values()):
                super().add_tally(event, station, tally)


@dataclass(frozen=True)
class LoadedNotices(SqlNotices):
    """The notices, with all conflicts of some people."""

    of_person: dict[str, dict[str, Conflict]]

    def keep(self, conflict: Conflict) -> None:
        """Add a conflict to the known ones."""
        if conflict.registration in self.of_person:
            self.of_person[conflict.registration][conflict.id] = conflict

    def conflicts_of(self, registration: str) -> Sequence[Conflict]:
        """Return all conflicts of one person, including resolved ones."""
        if registration not in self.of_person:
            return super().conflicts_of(registration)
        return sorted(
            self.of_person[registration].values(),
            key=lambda conflict: (conflict.noticed_at, conflict.id),
        )

    def put_conflict(self, conflict: Conflict) -> None:
        """Store a conflict, replacing the one with the same id."""
        super().put_conflict(conflict)
        self.keep(conflict)


def _in_order(entries: Iterable[LedgerEntry]) -> list[LedgerEntry]:
    return sorted(entries, key=lambda entry: entry.sort_key)
