"""The changes of a roster's import, planned row by row before any is written."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from uuid_utils import uuid7

from kiosk.domain.admission.headcount import Tally, tally_of
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.person_change import (
    ChangeSet,
    PersonChange,
    person_change,
)
from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import (
    ReferenceSource,
    RosterChange,
    RosterIssue,
    RosterReport,
    RosterRow,
)
from kiosk.service.changed_here import ChangedHere
from kiosk.service.correct_name import make_correction
from kiosk.service.forget import StopList, read_stop_list
from kiosk.service.match_people import PeopleMatcher, PeopleMatches
from kiosk.service.merged_people import MergedPeople
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person
from kiosk.service.roster_changes import RosterChanges, with_stored_identity


@dataclass(slots=True)
class ImportPlan:
    """The changes of an import, built row by row."""

    change_set: ChangeSet
    stored: Mapping[str, Person]
    merged_people: MergedPeople
    matches: PeopleMatches
    code_owners: dict[str, str]
    corrections_of: Callable[[str], Sequence[Correction]]
    changed_here: ChangedHere
    stop_list: StopList
    history: list[PersonChange] = field(default_factory=list)
    corrections: list[Correction] = field(default_factory=list)
    changed: list[Registration] = field(default_factory=list)
    replaced_codes: dict[str, str] = field(default_factory=dict)
    changes: RosterChanges = field(default_factory=RosterChanges)
    tally: Tally = field(default_factory=Tally)
    rejected: list[RosterIssue] = field(default_factory=list)
    merged: list[RosterChange] = field(default_factory=list)
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
            if before is not None and before.registration.removed:
                self._add_merged(before)
                return
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

    def _add_merged(self, person: Person) -> None:
        """Leave a registration alone that stands no longer, as another one does."""
        standing = self.merged_people.standing(person)
        self.seen_people.add(standing.registration.id)
        self.merged.append(
            RosterChange(standing.registration.reference, standing.registration.name)
        )
        self.unchanged += 1

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
        return (
            folded in self.stored
            or folded in self.seen_references
            or folded in self.merged_people.by_reference
        )

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
            after = replace(after, id=str(uuid7()), event=self.change_set.event)
        else:
            after = self._keep_corrected_name(after, before.registration)
            after = self.changed_here.keep(before.registration, after)
            if after == before.registration:
                self.unchanged += 1
                return
            self.changes.add(before, after)
            if before.registration.code and before.registration.code != after.code:
                self.replaced_codes[after.id] = before.registration.code
        self.added += before is None
        self.changed.append(after)
        stored = before.registration if before else None
        self.history.append(person_change(self.change_set.id, stored, after))
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
        if not corrections:
            return after
        former = {correction.name_before for correction in corrections}
        if not self.changed_here.disagree(before, "name", after.name, former):
            self.corrections.append(
                make_correction(
                    before,
                    after.name,
                    corrections,
                    station=self.change_set.station,
                    operator=self.change_set.operator,
                    at=self.change_set.changed_at,
                    correction_id=f"{self.change_set.id}/{before.id}",
                )
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
            changes=tuple(self.changes.changed),
            gone=gone,
            let_in=tuple(self.changes.let_in),
            kept_out=tuple(self.changes.kept_out),
            cancelled_inside=tuple(self.changes.cancelled_inside),
            disagreements=tuple(self.changed_here.disagreements),
            merged=tuple(self.merged),
        )


def make_plan(
    reader: Reader,
    change_set: ChangeSet,
    rows: Iterable[RosterRow | RosterIssue],
    taken: frozenset[str],
) -> ImportPlan:
    """Return what an import changes; raise KnownFault for an unknown event."""
    event = change_set.event
    if (found_event := reader.events.find(event)) is None:
        raise KnownFault("There is no event “{event}”; import it first.", event=event)
    stored = {
        person.registration.reference.casefold(): person
        for person in reader.people.all(event)
    }
    changed_here = ChangedHere(reader.history.former_values(event), taken)
    former = changed_here.by_former_reference(stored.values())
    merged = MergedPeople.read(reader, event, stored.values())
    known = {**merged.by_reference, **stored}
    code_owners = {
        person.registration.code: person.registration.reference
        for person in known.values()
        if person.registration.code
    }
    rows = list(rows)
    people_rows = [row for row in rows if isinstance(row, RosterRow)]
    matches = (
        PeopleMatcher(known, people_rows, former).match() if known else PeopleMatches()
    )
    plan = ImportPlan(
        change_set,
        stored,
        merged,
        matches,
        code_owners,
        reader.people.corrections,
        changed_here,
        read_stop_list(reader, found_event),
    )
    for row in rows:
        plan.add_row(row)
    return plan
