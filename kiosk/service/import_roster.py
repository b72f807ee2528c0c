"""Take a roster in: add, update, report; importing it again changes nothing."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial

from uuid_utils import uuid7

from kiosk.domain.correction import Correction
from kiosk.domain.fault import KnownFault
from kiosk.domain.headcount import Tally, change, share
from kiosk.domain.presence import NEVER_CAME
from kiosk.domain.registration import Registration
from kiosk.domain.roster import Rejection, RosterReport, RosterRow
from kiosk.service.correct_name import word
from kiosk.service.ports import Clock, Reader, Store
from kiosk.service.ports.people import Person

_Corrected = Callable[[Registration, str, Sequence[Correction]], Correction]


@dataclass(frozen=True, slots=True)
class ImportRoster:
    """The use case behind ``kiosk roster import``."""

    store: Store
    clock: Clock

    def __call__(
        self,
        event: str,
        station: str,
        rows: Iterable[RosterRow | Rejection],
        *,
        dry_run: bool = False,
        strict: bool = False,
    ) -> RosterReport:
        """Import rows; with ``strict`` one rejected row keeps all of them out.

        Raises KnownFault for an event that is not there.
        """
        if dry_run:
            with self.store.reading() as reader:
                return _plan(reader, event, rows, self._corrected(station)).report
        rows, corrected = list(rows), self._corrected(station)
        with self.store.patiently() as tx:
            plan = _plan(tx, event, rows, corrected)
            if tx.people.lock_all(plan.known):  # somebody may have come in meanwhile
                plan = _plan(tx, event, rows, corrected)
            if strict and plan.report.rejected:
                return replace(plan.report, added=0, updated=0)
            tx.people.put(plan.changed)
            for correction in plan.corrections:
                tx.people.add_correction(correction)
            if difference := change(Tally(), plan.tally):
                tx.ledger.add_tally(event, station, difference)
            return plan.report

    def _corrected(self, station: str) -> _Corrected:
        """Word a new name of the roster's for somebody whose name was put right."""
        now = self.clock.now()
        return partial(word, station=station, operator=None, at=now)


@dataclass(slots=True)
class _Plan:
    """What an import would do, found out row by row."""

    event: str
    kept: Mapping[str, Person]
    owners: dict[str, str]
    corrections_of: Callable[[str], Sequence[Correction]]
    word: _Corrected
    corrections: list[Correction] = field(default_factory=list)
    changed: list[Registration] = field(default_factory=list)
    tally: Tally = field(default_factory=Tally)
    rejected: list[Rejection] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)
    rows: int = 0
    added: int = 0
    unchanged: int = 0

    def take(self, row: RosterRow | Rejection) -> None:
        """Plan one row."""
        self.rows += 1
        if isinstance(row, RosterRow):
            clash = self._clash(row)
            self.seen.add(row.registration.reference.casefold())
            if clash is None:
                self._keep(row.registration)
                return
            row = clash
        self.rejected.append(row)

    def _clash(self, row: RosterRow) -> Rejection | None:
        code, reference = row.registration.code, row.registration.reference
        if reference.casefold() in self.seen:
            reason = f"an earlier row has the reference {reference} already"
            return Rejection(row.row, "reference", reason)
        owner = self.owners.setdefault(code, reference) if code else reference
        if owner.casefold() != reference.casefold():
            reason = f"the code already belongs to the registration {owner}"
            return Rejection(row.row, "code", reason)
        return None

    def _keep(self, registration: Registration) -> None:
        before = self.kept.get(registration.reference.casefold())
        after = _merged(registration, self.event, before)
        if before is not None:
            after = self._as_corrected(after, before.registration)
        if before is not None and after == before.registration:
            self.unchanged += 1
            return
        self.added += before is None
        self.changed.append(after)
        self.tally.update(share(after, before.presence if before else NEVER_CAME))
        if before is not None:
            self.tally.subtract(share(before.registration, before.presence))

    def _as_corrected(self, after: Registration, before: Registration) -> Registration:
        """Leave a name as it was put right, if the roster has the one of before.

        Another name in the roster is one more correction, after those that are known.
        """
        known = () if after.name == before.name else self.corrections_of(before.id)
        if after.name not in {correction.name_before for correction in known}:
            if known:
                self.corrections.append(self.word(before, after.name, known))
            return after
        return replace(
            after,
            name=before.name,
            given_name=before.given_name,
            family_name=before.family_name,
        )

    @property
    def known(self) -> list[str]:
        """Name the registrations that were there before and are changed."""
        ids = {person.registration.id for person in self.kept.values()}
        return [one.id for one in self.changed if one.id in ids]

    @property
    def report(self) -> RosterReport:
        """Tell it in numbers."""
        return RosterReport(
            rows=self.rows,
            added=self.added,
            updated=len(self.changed) - self.added,
            unchanged=self.unchanged,
            vanished=tuple(
                person.registration.reference
                for reference, person in self.kept.items()
                if reference not in self.seen and not person.registration.walk_in
            ),
            rejected=tuple(self.rejected),
        )


def _plan(
    reader: Reader,
    event: str,
    rows: Iterable[RosterRow | Rejection],
    corrected: _Corrected,
) -> _Plan:
    if reader.events.find(event) is None:
        raise KnownFault("There is no event “{event}”; import it first.", event=event)
    kept = {
        person.registration.reference.casefold(): person
        for person in reader.people.all(event)
    }
    owners = {
        person.registration.code: person.registration.reference
        for person in kept.values()
        if person.registration.code
    }
    plan = _Plan(event, kept, owners, reader.people.corrections, corrected)
    for row in rows:
        plan.take(row)
    return plan


def _merged(
    registration: Registration, event: str, before: Person | None
) -> Registration:
    if before is None:
        return replace(registration, id=str(uuid7()), event=event)
    known = before.registration
    return replace(
        registration,
        id=known.id,
        event=event,
        walk_in=known.walk_in,
        reference=known.reference,
    )
