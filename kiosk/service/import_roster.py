"""Imports a roster: adds, updates and reports; a second import changes nothing."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.admission.headcount import Tally, tally_difference
from kiosk.domain.admission.ledger import next_stamp
from kiosk.domain.people.person_change import (
    ChangeKind,
    ChangeSet,
    latest_stamp,
)
from kiosk.domain.people.roster_import import (
    RosterIssue,
    RosterReport,
    RosterRow,
)
from kiosk.service.import_plan import make_plan
from kiosk.service.ports import Clock, Store


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """The use case behind ``kiosk roster import``."""

    store: Store
    clock: Clock

    def __call__(
        self,
        event: str,
        station: str,
        rows: Iterable[RosterRow | RosterIssue],
        *,
        dry_run: bool = False,
        strict: bool = False,
        take: Collection[str] = (),
        file: str = "",
        operator: str | None = None,
    ) -> RosterReport:
        """Import rows; with ``strict`` one rejected row prevents the whole import.

        Where a roster disagrees with what was changed here it holds for the references
        and fields of ``take``, or for "all". Raise KnownFault for an unknown event.
        """
        change_set = ChangeSet(
            id=str(uuid7()),
            event=event,
            kind=ChangeKind.IMPORTED,
            station=station,
            operator=operator,
            changed_at=self.clock.now(),
            stamp=0,
            detail=file,
        )
        taken = frozenset(word.casefold() for word in take)
        if dry_run:
            with self.store.reading() as reader:
                return make_plan(reader, change_set, rows, taken).report
        rows = list(rows)
        with self.store.long_transaction() as tx:
            plan = make_plan(tx, change_set, rows, taken)
            if tx.people.lock_all(plan.updated_ids):  # an admission may have come first
                plan = make_plan(tx, change_set, rows, taken)
            if strict and plan.report.rejected:
                return replace(plan.report, added=0, updated=0)
            tx.people.put(plan.changed)
            tx.people.add_replaced_codes(event, plan.replaced_codes, self.clock.now())
            for correction in plan.corrections:
                tx.people.add_correction(correction)
            if tally_change := tally_difference(Tally(), plan.tally):
                tx.ledger.add_tally(event, station, tally_change)
            if not plan.history:
                return plan.report
            known = latest_stamp(tx.history.newest(event, 1))
            stamp = next_stamp(change_set.changed_at, known)
            tx.history.record(replace(change_set, stamp=stamp), plan.history)
            return replace(plan.report, change_set=change_set.id)
