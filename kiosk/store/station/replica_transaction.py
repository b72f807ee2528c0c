"""Change a station's copy of the hub's records by what the hub says."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from kiosk.domain.badge import BadgeJob, BadgeState
from kiosk.domain.correction import name_now, renamed
from kiosk.domain.headcount import Tally, change, share
from kiosk.domain.ledger import LedgerEntry
from kiosk.domain.presence import NEVER_CAME
from kiosk.domain.registration import Registration
from kiosk.service.merge import follow_early
from kiosk.service.ports.people import Person
from kiosk.store import rows
from kiosk.store.events import EventCache
from kiosk.store.ledger import SqlLedger
from kiosk.store.replica_notes import read_note, write_notes
from kiosk.store.station_tables import CorrectionRow, OutboxRow
from kiosk.store.tables import BadgeJobRow, LedgerRow, RegistrationRow, TicketRow
from kiosk.store.transaction import SqlTransaction
from kiosk.store.upsert import put, upsert

WHILE_CUT_OFF = "Printed while a station was cut off"
"""Why there is a second badge that nobody asked for."""
AT_FIRST = "entry "
"""Before the id of an entry that the hub knows under another one, which is noted."""
ROUND = "round"
"""How often news of the hub came in: what was older than it is not taken any more."""
SOME = 500
"""So many keys at a time: SQLite takes only so many values in one statement."""

_BADGE = put(BadgeJobRow)
_TICKET = upsert(TicketRow).on_conflict_do_nothing()


@dataclass(frozen=True)
class ReplicaLedger(SqlLedger):
    """The copy's ledger, where entries are known by two ids."""

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id, or by the one that it had here at first."""
        found = super().find(entry)
        if found is not None:
            return found
        known = read_note(self.connection, AT_FIRST + entry)
        return super().find(known) if known else None


class SqlReplicaTransaction(SqlTransaction):
    """One unit of work over the copy; it writes nothing for the hub."""

    def __init__(self, connection: Connection, cache: EventCache) -> None:
        super().__init__(connection, cache)
        self.ledger = ReplicaLedger(connection, self.events)

    def is_unsent(self, entry: str) -> bool:
        """Whether the hub has not heard of an entry yet."""
        return entry in self.unsent("entry", [entry])

    def unsent(self, kind: str, keys: Sequence[str]) -> set[str]:
        """Tell which of these the hub has not heard of yet."""
        found = select(OutboxRow.key).where(
            OutboxRow.kind == kind, OutboxRow.key.in_(keys)
        )
        return set(self.connection.scalars(found))

    def drop_entry(self, entry: str, stands_for_it: str) -> None:
        """Forget an unsent entry for the hub's own one of the same scan."""
        self.connection.execute(delete(LedgerRow).where(LedgerRow.id == entry))
        self.connection.execute(
            update(LedgerRow)
            .where(LedgerRow.undoes == entry)
            .values(undoes=stands_for_it)
        )
        self.connection.execute(
            delete(OutboxRow).where(OutboxRow.kind == "entry", OutboxRow.key == entry)
        )
        self.note(AT_FIRST + entry, stands_for_it)

    def give_up_nonce(self, entry: str) -> None:
        """Let an unsent entry keep no nonce that another person's has at the hub."""
        self.connection.execute(
            update(LedgerRow)
            .where(LedgerRow.id == entry)
            .values(nonce=LedgerRow.nonce + "/" + LedgerRow.id)
        )
        self.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.kind == "entry", OutboxRow.key == entry)
            .values(refused=None)
        )

    def take_registrations(
        self, registrations: Sequence[Registration], station: str
    ) -> None:
        """Take people in, as the hub has them, and keep the counts."""
        for at in range(0, len(registrations), SOME):
            self._take_some(registrations[at : at + SOME], station)

    def make_way(
        self, kept: Sequence[Registration], before: Mapping[str, Person]
    ) -> None:
        """Take references and codes from those who, at the hub, have others by now."""
        references, codes = [], []
        for one in kept:
            was = before[one.id].registration if one.id in before else None
            if was is None or was.reference != one.reference:
                references.append(one.reference)
            if one.code and (was is None or was.code != one.code):
                codes.append(one.code)
        table, event = RegistrationRow, {one.event for one in kept}
        self.connection.execute(
            update(table)
            .where(table.event.in_(event), table.reference.in_(references))
            .values(reference=table.id)
        )
        self.connection.execute(
            update(table)
            .where(table.code.in_(codes), table.event.in_(event))
            .values(code=None)
        )

    def make_way_for_badges(self, jobs: Sequence[BadgeJob]) -> None:
        """Give a reason to automatic badges that, at the hub, are none by now."""
        automatic = {
            job.registration: job.id
            for job in jobs
            if not job.reason and job.state is not BadgeState.FAILED
        }
        self.connection.execute(
            update(BadgeJobRow)
            .where(
                BadgeJobRow.registration.in_(automatic),
                BadgeJobRow.id.not_in(automatic.values()),
                BadgeJobRow.reason == "",
                BadgeJobRow.state != BadgeState.FAILED,
            )
            .values(reason=WHILE_CUT_OFF)
        )

    def take_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Take tickets in, by registration id; those that are here stay as they are."""
        values = {"issued_at": issued_at, "revoked_at": None}
        rows = [{"id": one, "registration": who} for who, one in tickets.items()]
        if rows:
            self.connection.execute(_TICKET, [row | values for row in rows])

    def take_badge(self, job: BadgeJob) -> None:
        """Take a badge in as it stands at the hub, unless more is known here."""
        if self.unsent("badge", [job.id]):
            return
        self.make_way_for_badges([job])
        self.connection.execute(_BADGE, rows.values(job))

    def note(self, key: str, value: str) -> None:
        """Note how far this copy has come."""
        write_notes(self.connection, {key: value})

    def noted(self, key: str) -> str | None:
        """Return what was noted."""
        return read_note(self.connection, key)

    def note_round(self) -> None:
        """Note that news of the hub came in once more."""
        self.note(ROUND, str(int(self.noted(ROUND) or "0") + 1))

    def sent(self, positions: Iterable[int]) -> None:
        """Forget what the hub has taken; what it refused is kept."""
        done = OutboxRow.position.in_(list(positions)), OutboxRow.refused.is_(None)
        self.connection.execute(delete(OutboxRow).where(*done))

    def refused(self, position: int, sentence: str) -> None:
        """Keep what the hub will never take, with what it said."""
        self.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.position == position)
            .values(refused=sentence)
        )

    def _take_some(self, registrations: Sequence[Registration], station: str) -> None:
        ids = [one.id for one in registrations]
        before = {person.registration.id: person for person in self.people.by_ids(ids)}
        corrected = self._corrected(ids)
        kept = [self._as_corrected(one, corrected) for one in registrations]
        self.make_way(kept, before)
        self.people.put(kept)
        tallies: dict[str, Tally] = {}
        for one in kept:
            was = before.get(one.id)
            presence = was.presence if was else NEVER_CAME
            tally = tallies.setdefault(one.event, Tally())
            tally.update(share(one, presence))
            if was:
                tally.subtract(share(was.registration, presence))
        for event, tally in tallies.items():
            if difference := change(Tally(), tally):
                self.ledger.add_tally(event, station, difference)
        for one in kept:
            if one.id not in before:
                follow_early(self, one)

    def _corrected(self, ids: Sequence[str]) -> set[str]:
        """Tell whose name was put right here, without the hub's knowing yet."""
        waiting = select(OutboxRow.key).where(OutboxRow.kind == "correction")
        found = select(CorrectionRow.registration).where(
            CorrectionRow.id.in_(waiting), CorrectionRow.registration.in_(ids)
        )
        return set(self.connection.scalars(found))

    def _as_corrected(
        self, registration: Registration, corrected: set[str]
    ) -> Registration:
        if registration.id not in corrected:
            return registration
        corrections = self.people.corrections(registration.id)
        return renamed(registration, name_now(registration.name, corrections))
