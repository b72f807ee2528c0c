"""Imports a roster: adds, updates and reports; a second import changes nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import count

from uuid_utils import uuid7

from kiosk.domain.admission.headcount import Tally, tally_difference, tally_of
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import (
    ReferenceSource,
    RosterChange,
    RosterIssue,
    RosterReport,
    RosterRow,
)
from kiosk.service.correct_name import make_correction
from kiosk.service.forget import StopList, read_stop_list
from kiosk.service.match_people import PeopleMatcher, PeopleMatches
from kiosk.service.ports import Clock, Reader, Store
from kiosk.service.ports.people import Person
from kiosk.service.roster_changes import RosterChanges, with_stored_identity

_MakeCorrection = Callable[[Registration, str, Sequence[Correction]], Correction]


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
    ) -> RosterReport:
        """Import rows; with ``strict`` one rejected row prevents the whole import.

        Raise KnownFault for an unknown event.
        """
        if dry_run:
            with self.store.reading() as reader:
                return _make_plan(
                    reader, event, rows, self._make_correction(station)
                ).report
        rows, make_correction = list(rows), self._make_correction(station)
        with self.store.long_transaction() as tx:
            plan = _make_plan(tx, event, rows, make_correction)
            if tx.people.lock_all(plan.updated_ids):  # an admission may have come first
                plan = _make_plan(tx, event, rows, make_correction)
            if strict and plan.report.rejected:
                return replace(plan.report, added=0, updated=0)
            tx.people.put(plan.changed)
            tx.people.add_replaced_codes(event, plan.replaced_codes, self.clock.now())
            for correction in plan.corrections:
                tx.people.add_correction(correction)
            if tally_change := tally_difference(Tally(), plan.tally):
                tx.ledger.add_tally(event, station, tally_change)
            return plan.report

    def _make_correction(self, station: str) -> _MakeCorrection:
        """Return a factory of corrections, for roster names of corrected people."""
        now = self.clock.now()
        return partial(make_correction, station=station, operator=None, at=now)


@dataclass(slots=True)
class _ImportPlan:
    """The changes of an import, built row by row."""

    event: str
    stored: Mapping[str, Person]
    matches: PeopleMatches
    code_owners: dict[str, str]
    corrections_of: Callable[[str], Sequence[Correction]]
    make_correction: _MakeCorrection
    stop_list: StopList
    corrections: list[Correction] = field(default_factory=list)
    changed: list[Registration] = field(default_factory=list)
    replaced_codes: dict[str, str] = field(default_factory=dict)
    changes: RosterChanges = field(default_factory=RosterChanges)
    tally: Tally = field(default_factory=Tally)
    rejected: list[RosterIssue] = field(default_factory=list)
    seen_references: set[str] = field(default_factory=set)
    seen_people: set[str] = field(default_factory=set)
    rows: int = 0
    added: int = 0
    unchanged: int = 0

    def add_row(self, row: RosterRow | RosterIssue) -> None:
        """Plan one row."""
        self.rows += 1
        if isinstance(row, RosterRow):
            before = self.matches.people.get(row.row)
            after = self._registration(row, before)
            clash = (
                self.matches.questions.get(row.row)
                or self._find_stop(row)
                or self._find_clash(row, after)
            )
            self.seen_references.add(after.reference.casefold())
            if before is not None:
                self.seen_people.add(before.registration.id)
            if clash is None:
                self._add_registration(after, before)
                return
            row = clash
        self.rejected.append(row)

    def _find_stop(self, row: RosterRow) -> RosterIssue | None:
        if row.registration.reference in self.stop_list:
            reason = "this person asked to be forgotten, and is left out"
            return RosterIssue(row.row, "reference", reason)
        return None

    def _registration(self, row: RosterRow, before: Person | None) -> Registration:
        """Return a row's registration, with what is kept of the stored one."""
        if before is None:
            reference = self._free_reference(row)
            return replace(row.registration, reference=reference)
        return with_stored_identity(row, before.registration)

    def _free_reference(self, row: RosterRow) -> str:
        """Return the reference of somebody new; one of an order may be taken."""
        reference = row.registration.reference
        if row.source is ReferenceSource.GIVEN or not self._is_taken(reference):
            return reference
        stem = row.order or reference
        numbered = (f"{stem}-{number}" for number in count(2))
        return next(free for free in numbered if not self._is_taken(free))

    def _is_taken(self, reference: str) -> bool:
        folded = reference.casefold()
        return folded in self.stored or folded in self.seen_references

    def _find_clash(self, row: RosterRow, after: Registration) -> RosterIssue | None:
        code, reference = after.code, after.reference
        if reference.casefold() in self.seen_references:
            reason = f"an earlier row has the reference {reference} already"
            return RosterIssue(row.row, "reference", reason)
        owner_reference = (
            self.code_owners.setdefault(code, reference) if code else reference
        )
        before = self.matches.people.get(row.row)
        own = {reference.casefold()}
        if before is not None:
            own.add(before.registration.reference.casefold())
        if owner_reference.casefold() not in own:
            reason = f"the code already belongs to the registration {owner_reference}"
            return RosterIssue(row.row, "code", reason)
        return None

    def _add_registration(self, after: Registration, before: Person | None) -> None:
        if before is None:
            after = replace(after, id=str(uuid7()), event=self.event)
            self.changes.add(None, after)
        else:
            after = self._keep_corrected_name(after, before.registration)
            if after == before.registration:
                self.unchanged += 1
                return
            self.changes.add(before, after)
            if before.registration.code and before.registration.code != after.code:
                self.replaced_codes[after.id] = before.registration.code
        self.added += before is None
        self.changed.append(after)
        self.tally.update(tally_of(after, before.presence if before else NEVER_ARRIVED))
        if before is not None:
            self.tally.subtract(tally_of(before.registration, before.presence))

    def _keep_corrected_name(
        self, after: Registration, before: Registration
    ) -> Registration:
        """Keep a corrected name if the roster still has the former one.

        Another name in the roster is one more correction, after the earlier ones.
        """
        corrections = (
            () if after.name == before.name else self.corrections_of(before.id)
        )
        if after.name not in {correction.name_before for correction in corrections}:
            if corrections:
                self.corrections.append(
                    self.make_correction(before, after.name, corrections)
                )
            return after
        return replace(
            after,
            name=before.name,
            given_name=before.given_name,
            family_name=before.family_name,
        )

    @property
    def updated_ids(self) -> list[str]:
        """The ids of existing registrations that are changed."""
        ids = {person.registration.id for person in self.stored.values()}
        return [
            registration.id for registration in self.changed if registration.id in ids
        ]

    @property
    def report(self) -> RosterReport:
        """The numbers of the import, and whom it concerns."""
        gone = tuple(
            RosterChange(person.registration.reference, person.registration.name)
            for reference, person in self.stored.items()
            if reference not in self.seen_references
            and person.registration.id not in self.seen_people
            and person.registration.id not in self.matches.asked_about
            and not person.registration.walk_in
        )
        return RosterReport(
            rows=self.rows,
            added=self.added,
            updated=len(self.changed) - self.added,
            unchanged=self.unchanged,
            vanished=tuple(person.reference for person in gone),
            rejected=tuple(self.rejected),
            additions=tuple(self.changes.added),
            changes=tuple(self.changes.changed),
            gone=gone,
            let_in=tuple(self.changes.let_in),
            kept_out=tuple(self.changes.kept_out),
            cancelled_inside=tuple(self.changes.cancelled_inside),
        )


def _make_plan(
    reader: Reader,
    event: str,
    rows: Iterable[RosterRow | RosterIssue],
    make_correction: _MakeCorrection,
) -> _ImportPlan:
    if (found_event := reader.events.find(event)) is None:
        raise KnownFault("There is no event “{event}”; import it first.", event=event)
    stored = {
        person.registration.reference.casefold(): person
        for person in reader.people.all(event)
    }
    code_owners = {
        person.registration.code: person.registration.reference
        for person in stored.values()
        if person.registration.code
    }
    rows = list(rows)
    people_rows = [row for row in rows if isinstance(row, RosterRow)]
    matches = PeopleMatcher(stored, people_rows).match() if stored else PeopleMatches()
    plan = _ImportPlan(
        event,
        stored,
        matches,
        code_owners,
        reader.people.corrections,
        make_correction,
        read_stop_list(reader, found_event),
    )
    for row in rows:
        plan.add_row(row)
    return plan
