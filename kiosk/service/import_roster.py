"""Imports a roster: adds, updates and reports; a second import changes nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from uuid_utils import uuid7

from kiosk.domain.admission.headcount import Tally, tally_difference, tally_of
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import RosterIssue, RosterReport, RosterRow
from kiosk.service.correct_name import make_correction
from kiosk.service.ports import Clock, Reader, Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.retry import retry_on_conflict

_MakeCorrection = Callable[[Registration, str, Sequence[Correction]], Correction]


SLICE_SIZE = 250
"""Rows of one transaction: 20 to 30 ms of a processor, for which a scan waits."""


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """The use case behind ``kiosk roster import``.

    Its rows are stored slice by slice, so that no scan waits long. An interrupted
    import leaves whole registrations, and importing again completes it.
    """

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
        read = self.store.reading if dry_run else self.store.long_reading
        make_correction = self._make_correction(station)
        with read() as reader:
            plan = _plan_all(reader, event, rows, make_correction)
        if dry_run:
            return plan.report
        if strict and plan.rejected:
            return replace(plan.report, added=0, updated=0)
        changed = plan.changed_rows
        slices = [
            self._import_slice(plan, changed[start : start + SLICE_SIZE], station)
            for start in range(0, len(changed), SLICE_SIZE)
        ]
        return _total(plan.report, slices)

    @retry_on_conflict
    def _import_slice(
        self, plan: "_ImportPlan", rows: Sequence[RosterRow], station: str
    ) -> RosterReport:
        """Import rows by what is stored by now, whatever it was when they were read."""
        with self.store.long_transaction() as tx:
            current = plan.renew(tx, rows)
            if tx.people.lock_all(current.updated_ids):  # a scan may have come first
                current = plan.renew(tx, rows)
            current.write(tx, station)
            return current.report

    def _make_correction(self, station: str) -> _MakeCorrection:
        """Return a factory of corrections, for roster names of corrected people."""
        now = self.clock.now()
        return partial(make_correction, station=station, operator=None, at=now)


@dataclass(slots=True)
class _ImportPlan:
    """The changes of an import, built row by row."""

    event: str
    stored: Mapping[str, Person]
    code_owners: dict[str, str]
    corrections_of: Callable[[str], Sequence[Correction]]
    make_correction: _MakeCorrection
    corrections: list[Correction] = field(default_factory=list)
    added: list[RosterRow] = field(default_factory=list)
    updated: list[tuple[RosterRow, Registration, Person]] = field(default_factory=list)
    rejected: list[RosterIssue] = field(default_factory=list)
    seen_references: set[str] = field(default_factory=set)
    rows: int = 0
    unchanged: int = 0

    def add_row(self, row: RosterRow | RosterIssue) -> None:
        """Plan one row."""
        self.rows += 1
        if isinstance(row, RosterRow):
            clash = self._find_clash(row)
            self.seen_references.add(row.registration.reference.casefold())
            if clash is None:
                self._add_registration(row)
                return
            row = clash
        self.rejected.append(row)

    def _find_clash(self, row: RosterRow) -> RosterIssue | None:
        code, reference = row.registration.code, row.registration.reference
        if reference.casefold() in self.seen_references:
            reason = f"an earlier row has the reference {reference} already"
            return RosterIssue(row.row, "reference", reason)
        owner_reference = (
            self.code_owners.setdefault(code, reference) if code else reference
        )
        if owner_reference.casefold() != reference.casefold():
            reason = f"the code already belongs to the registration {owner_reference}"
            return RosterIssue(row.row, "code", reason)
        return None

    def _add_registration(self, row: RosterRow) -> None:
        before = self.stored.get(row.registration.reference.casefold())
        if before is None:
            self.added.append(row)
            return
        after = self._keep_corrected_name(
            _with_stored_identity(row.registration, before.registration),
            before.registration,
        )
        if after == before.registration:
            self.unchanged += 1
        else:
            self.updated.append((row, after, before))

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

    def renew(self, reader: Reader, rows: Sequence[RosterRow]) -> "_ImportPlan":
        """Return the plan of some rows by the records as they are now."""
        registrations = [row.registration for row in rows]
        references = {registration.reference for registration in registrations}
        references |= {
            self.stored[reference.casefold()].registration.reference
            for reference in references
            if reference.casefold() in self.stored
        }
        codes = {
            registration.code for registration in registrations if registration.code
        }
        people = reader.people.matching(self.event, references, codes)
        return _make_plan(reader, self.event, people, rows, self.make_correction)

    @property
    def changed_rows(self) -> list[RosterRow]:
        """The rows that add or update a registration."""
        return self.added + [row for row, _, _ in self.updated]

    @property
    def updated_ids(self) -> list[str]:
        """The ids of existing registrations that are changed."""
        return [after.id for _, after, _ in self.updated]

    def write(self, tx: Transaction, station: str) -> None:
        """Store what changes, with the running counts."""
        added = [_with_new_identity(row.registration, self.event) for row in self.added]
        tally = Tally()
        for registration in added:
            tally.update(tally_of(registration, NEVER_ARRIVED))
        for _, after, before in self.updated:
            tally.update(tally_of(after, before.presence))
            tally.subtract(tally_of(before.registration, before.presence))
        tx.people.put([*added, *(after for _, after, _ in self.updated)])
        for correction in self.corrections:
            tx.people.add_correction(correction)
        if tally_change := tally_difference(Tally(), tally):
            tx.ledger.add_tally(self.event, station, tally_change)

    @property
    def report(self) -> RosterReport:
        """The numbers of the import."""
        return RosterReport(
            rows=self.rows,
            added=len(self.added),
            updated=len(self.updated),
            unchanged=self.unchanged,
            vanished=tuple(
                person.registration.reference
                for reference, person in self.stored.items()
                if reference not in self.seen_references
                and not person.registration.walk_in
            ),
            rejected=tuple(self.rejected),
        )


def _plan_all(
    reader: Reader,
    event: str,
    rows: Iterable[RosterRow | RosterIssue],
    make_correction: _MakeCorrection,
) -> _ImportPlan:
    if reader.events.find(event) is None:
        raise KnownFault("There is no event “{event}”; import it first.", event=event)
    return _make_plan(reader, event, reader.people.all(event), rows, make_correction)


def _make_plan(
    reader: Reader,
    event: str,
    people: Iterable[Person],
    rows: Iterable[RosterRow | RosterIssue],
    make_correction: _MakeCorrection,
) -> _ImportPlan:
    stored = {person.registration.reference.casefold(): person for person in people}
    code_owners = {
        person.registration.code: person.registration.reference
        for person in stored.values()
        if person.registration.code
    }
    plan = _ImportPlan(
        event, stored, code_owners, reader.people.corrections, make_correction
    )
    for row in rows:
        plan.add_row(row)
    return plan


def _total(planned: RosterReport, slices: Sequence[RosterReport]) -> RosterReport:
    """Return the report of a whole import, by what each slice did."""
    rejected = [
        *planned.rejected,
        *(issue for part in slices for issue in part.rejected),
    ]
    return replace(
        planned,
        added=sum(part.added for part in slices),
        updated=sum(part.updated for part in slices),
        unchanged=planned.unchanged + sum(part.unchanged for part in slices),
        rejected=tuple(sorted(rejected, key=lambda issue: issue.row)),
    )


def _with_new_identity(registration: Registration, event: str) -> Registration:
    return replace(registration, id=str(uuid7()), event=event)


def _with_stored_identity(
    registration: Registration, stored: Registration
) -> Registration:
    return replace(
        registration,
        id=stored.id,
        event=stored.event,
        walk_in=stored.walk_in,
        reference=stored.reference,
    )
