"""Changes of a replica by what the hub sends."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, select, update

from kiosk.domain.admission.headcount import Tally, tally_difference, tally_of
from kiosk.domain.admission.ledger import LedgerEntry
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.badges.badge_job import BadgeJob, BadgeState
from kiosk.domain.event.privacy import is_forgotten
from kiosk.domain.people.correction import current_name, rename_registration
from kiosk.domain.people.registration import Registration
from kiosk.service.merge_entries import apply_early_entries
from kiosk.service.ports.people import Person
from kiosk.store import rows
from kiosk.store.event_records import EventCache
from kiosk.store.ledger_records import SqlLedger
from kiosk.store.replica_notes import read_note, write_notes
from kiosk.store.sql_transaction import SqlTransaction
from kiosk.store.station_tables import CorrectionRow, OutboxRow
from kiosk.store.tables import BadgeJobRow, LedgerRow, RegistrationRow, TicketRow
from kiosk.store.upsert import put, upsert

OFFLINE_BADGE_REASON = "Printed while a station was cut off"
"""The reason of a second badge that nobody requested."""
ORIGINAL_ID_PREFIX = "entry "
"""Prefix of the note with the hub's id of an entry, by its original id."""
SYNC_ROUND_KEY = "round"
"""Key of the number of downloads; older write sets are not applied."""
MAX_KEYS = 500
"""Keys of one statement, as SQLite limits the number of values."""

_PUT_BADGE = put(BadgeJobRow)
_SET_RECORDED_AT = (
    update(LedgerRow)
    .where(LedgerRow.id == bindparam("entry"), LedgerRow.recorded_at != bindparam("at"))
    .values(recorded_at=bindparam("at"))
)
_ADD_TICKET = upsert(TicketRow).on_conflict_do_nothing()


@dataclass(frozen=True)
class ReplicaLedger(SqlLedger):
    """The replica's ledger, in which entries may have two ids."""

    def find(self, entry: str) -> LedgerEntry | None:
        """Return an entry by its id, or by its original id here."""
        entry_found = super().find(entry)
        if entry_found is not None:
            return entry_found
        hub_id = read_note(self.connection, ORIGINAL_ID_PREFIX + entry)
        return super().find(hub_id) if hub_id else None


class SqlReplicaTransaction(SqlTransaction):
    """One unit of work over the replica; it adds nothing to the outbox."""

    def __init__(self, connection: Connection, cache: EventCache) -> None:
        super().__init__(connection, cache)
        self.ledger = ReplicaLedger(connection, self.events)

    def is_unsent(self, entry: str) -> bool:
        """Return whether an entry was not sent to the hub yet."""
        return entry in self.unsent_keys("entry", [entry])

    def unsent_keys(self, kind: str, keys: Sequence[str]) -> set[str]:
        """Return which of these keys were not sent yet."""
        query = select(OutboxRow.key).where(
            OutboxRow.kind == kind, OutboxRow.key.in_(keys)
        )
        return set(self.connection.scalars(query))

    def replace_entry(self, entry: str, replacement: str) -> None:
        """Replace an unsent entry by the hub's own entry of the same scan."""
        self.connection.execute(delete(LedgerRow).where(LedgerRow.id == entry))
        self.connection.execute(
            update(LedgerRow)
            .where(LedgerRow.undoes == entry)
            .values(undoes=replacement)
        )
        self.connection.execute(
            delete(OutboxRow).where(OutboxRow.kind == "entry", OutboxRow.key == entry)
        )
        self.write_note(ORIGINAL_ID_PREFIX + entry, replacement)

    def release_nonce(self, entry: str) -> None:
        """Change an unsent entry's nonce that another person's has at the hub."""
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

    def set_recorded_at(self, entries: Sequence[LedgerEntry]) -> None:
        """Set when the hub recorded entries that this station decided."""
        times = [{"entry": entry.id, "at": entry.recorded_at} for entry in entries]
        self.connection.execute(_SET_RECORDED_AT, times)

    def apply_registrations(
        self, registrations: Sequence[Registration], station: str
    ) -> None:
        """Store the hub's registrations, and update the counts."""
        for start in range(0, len(registrations), MAX_KEYS):
            self._apply_batch(registrations[start : start + MAX_KEYS], station)

    def release_unique_values(
        self, registrations: Sequence[Registration], stored_people: Mapping[str, Person]
    ) -> None:
        """Free references and codes that belong to other people at the hub."""
        references, codes = [], []
        for registration in registrations:
            stored = (
                stored_people[registration.id].registration
                if registration.id in stored_people
                else None
            )
            if stored is None or stored.reference != registration.reference:
                references.append(registration.reference)
            if registration.code and (
                stored is None or stored.code != registration.code
            ):
                codes.append(registration.code)
        table, event_ids = (
            RegistrationRow,
            {registration.event for registration in registrations},
        )
        self.connection.execute(
            update(table)
            .where(table.event.in_(event_ids), table.reference.in_(references))
            .values(reference=table.id)
        )
        self.connection.execute(
            update(table)
            .where(table.code.in_(codes), table.event.in_(event_ids))
            .values(code=None)
        )

    def demote_automatic_badges(self, jobs: Sequence[BadgeJob]) -> None:
        """Set a reason on automatic badges that are none at the hub by now."""
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
            .values(reason=OFFLINE_BADGE_REASON)
        )

    def apply_tickets(self, tickets: Mapping[str, str], issued_at: datetime) -> None:
        """Store tickets by registration id; existing ones stay as they are."""
        values = {"issued_at": issued_at, "revoked_at": None}
        ticket_rows = [
            {"id": ticket, "registration": registration_id} | values
            for registration_id, ticket in tickets.items()
        ]
        if ticket_rows:
            self.connection.execute(_ADD_TICKET, ticket_rows)

    def apply_badges(self, jobs: Sequence[BadgeJob]) -> None:
        """Store the hub's badges, but those with unsent changes here."""
        for start in range(0, len(jobs), MAX_KEYS):
            batch = jobs[start : start + MAX_KEYS]
            unsent = self.unsent_keys("badge", [job.id for job in batch])
            if applied := [job for job in batch if job.id not in unsent]:
                self.demote_automatic_badges(applied)
                self.connection.execute(_PUT_BADGE, list(map(rows.values, applied)))

    def write_note(self, key: str, value: str) -> None:
        """Write a note."""
        write_notes(self.connection, {key: value})

    def read_note(self, key: str) -> str | None:
        """Return a note."""
        return read_note(self.connection, key)

    def increment_sync_round(self) -> None:
        """Count one more download of changes."""
        self.write_note(
            SYNC_ROUND_KEY, str(int(self.read_note(SYNC_ROUND_KEY) or "0") + 1)
        )

    def delete_sent(self, positions: Iterable[int]) -> None:
        """Delete the items that the hub accepted; rejected ones stay."""
        is_sent = OutboxRow.position.in_(list(positions)), OutboxRow.refused.is_(None)
        self.connection.execute(delete(OutboxRow).where(*is_sent))

    def record_rejection(self, position: int, reason: str) -> None:
        """Record that the hub rejected an item for good, with the reason."""
        self.connection.execute(
            update(OutboxRow)
            .where(OutboxRow.position == position)
            .values(refused=reason)
        )

    def _apply_batch(self, registrations: Sequence[Registration], station: str) -> None:
        ids = [registration.id for registration in registrations]
        stored_people = {
            person.registration.id: person for person in self.people.by_ids(ids)
        }
        corrected_ids = self._locally_corrected(ids)
        corrected_registrations = [
            self._with_local_correction(registration, corrected_ids)
            for registration in registrations
        ]
        self._erase_forgotten(corrected_registrations, stored_people)
        self.release_unique_values(corrected_registrations, stored_people)
        self.people.put(corrected_registrations)
        tallies: dict[str, Tally] = {}
        for registration in corrected_registrations:
            stored = stored_people.get(registration.id)
            presence = stored.presence if stored else NEVER_ARRIVED
            tally = tallies.setdefault(registration.event, Tally())
            tally.update(tally_of(registration, presence))
            if stored:
                tally.subtract(tally_of(stored.registration, presence))
        for event, tally in tallies.items():
            if difference := tally_difference(Tally(), tally):
                self.ledger.add_tally(event, station, difference)
        for registration in corrected_registrations:
            if registration.id not in stored_people:
                apply_early_entries(self, registration)

    def _erase_forgotten(
        self, registrations: Sequence[Registration], stored_people: Mapping[str, Person]
    ) -> None:
        for registration in filter(is_forgotten, registrations):
            stored = stored_people.get(registration.id)
            if stored is not None and not is_forgotten(stored.registration):
                self.privacy.erase_person(registration.id)

    def _locally_corrected(self, ids: Sequence[str]) -> set[str]:
        """Return the people with an unsent correction of their name."""
        waiting = select(OutboxRow.key).where(OutboxRow.kind == "correction")
        query = select(CorrectionRow.registration).where(
            CorrectionRow.id.in_(waiting), CorrectionRow.registration.in_(ids)
        )
        return set(self.connection.scalars(query))

    def _with_local_correction(
        self, registration: Registration, corrected_ids: set[str]
    ) -> Registration:
        if registration.id not in corrected_ids or is_forgotten(registration):
            return registration
        corrections = self.people.corrections(registration.id)
        return rename_registration(
            registration, current_name(registration.name, corrections)
        )
