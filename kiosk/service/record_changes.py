"""Stores changed registrations with their history, counts and names, at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.admission.headcount import Tally, tally_difference, tally_of
from kiosk.domain.admission.ledger import next_stamp
from kiosk.domain.admission.presence import NEVER_ARRIVED
from kiosk.domain.bidi import isolate
from kiosk.domain.event.event import Event
from kiosk.domain.event.privacy import is_forgotten
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_change import (
    ChangeKind,
    ChangeSet,
    latest_stamp,
    person_change,
    version_of,
)
from kiosk.domain.people.person_fields import FieldIssue, InvalidFieldsError
from kiosk.domain.people.registration import Registration
from kiosk.domain.ticket import ForeignCode
from kiosk.service.correct_name import make_correction
from kiosk.service.ports import Reader, Transaction
from kiosk.service.ports.people import Person

Changes = Sequence[tuple[Person | None, Registration]]
"""People before a change, None if new, and their registrations after it."""
_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Who changes people of an event, where, when and why.

    A retried one has the same ``id``, and is made once.
    """

    event: str
    station: str
    operator: str | None = None
    reason: str = ""
    at: datetime | None = None
    id: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleChanged:
    """A change that was made, and the people as they are now.

    ``still_inside`` are those of them who are inside and may no longer come.
    """

    change_set: ChangeSet
    people: Sequence[Person]

    @property
    def still_inside(self) -> Sequence[Registration]:
        """Return whose registration does not admit them, though they are inside."""
        return [
            person.registration
            for person in self.people
            if person.presence.inside
            and not person.registration.expected
            and not person.registration.removed
        ]


class ChangedMeanwhileError(KnownFault):
    """Somebody else changed the same people; ``people`` are as they are now."""

    def __init__(self, people: Sequence[Person]) -> None:
        listing = "; ".join(
            f"{person.registration.reference} {isolate(person.registration.name)}"
            for person in people[:20]
        )
        super().__init__(
            "Somebody changed this meanwhile, so nothing was written: {listed}. Look "
            "at it as it is now, and change it again if that is still needed.",
            listed=listing,
        )
        self.people = people


class NotRegisteredError(KnownFault):
    """A registration that is no longer kept, or no longer stands."""

    def __init__(self) -> None:
        super().__init__("This registration is no longer kept; search again.")


def find_event(reader: Reader, event: str) -> Event:
    """Return an event; raise KnownFault for an unknown one."""
    found = reader.events.find(event)
    if found is None:
        raise KnownFault("There is no event “{event}”.", event=event)
    return found


def lock_people(tx: Transaction, event: str, ids: Collection[str]) -> list[Person]:
    """Lock people and return them in this order.

    Raise NotRegisteredError for who is not of the event, was forgotten or taken back.
    """
    people = read_people(tx, ids)
    if tx.people.lock_all(sorted(people)):
        people = read_people(tx, ids)
    if any(
        registration_id not in people
        or people[registration_id].registration.event != event
        or people[registration_id].registration.removed
        or is_forgotten(people[registration_id].registration)
        for registration_id in ids
    ):
        raise NotRegisteredError
    return [people[registration_id] for registration_id in ids]


def read_people(reader: Reader, ids: Collection[str]) -> dict[str, Person]:
    """Return the people with these ids who are kept, by id."""
    wanted = list(ids)
    return {
        person.registration.id: person
        for start in range(0, len(wanted), _BATCH)
        for person in reader.people.by_ids(wanted[start : start + _BATCH])
    }


def check_versions(people: Iterable[Person], versions: Mapping[str, str]) -> None:
    """Raise ChangedMeanwhileError for people of another version than was seen."""
    changed = [
        person
        for person in people
        if (version := versions.get(person.registration.id))
        and version != version_of(person.registration)
    ]
    if changed:
        raise ChangedMeanwhileError(changed)


def check_unique(
    reader: Reader,
    before: Registration | None,
    after: Registration,
    giving_up: Collection[str] = (),
) -> None:
    """Raise InvalidFieldsError for a reference or a code that is another person's.

    Those of ``giving_up`` give theirs up by the same change.
    """
    issues: list[FieldIssue] = []
    if before is None or before.reference.casefold() != after.reference.casefold():
        other = reader.people.by_reference(after.event, after.reference)
        issues += _clash("reference", other.registration if other else None, after)
    if after.code and (before is None or before.code != after.code):
        holder = reader.people.by_code(
            after.event, ForeignCode(after.code, plausible=True)
        )
        is_current = holder and holder.registration.code == after.code
        issues += _clash(
            "code", holder.registration if is_current and holder else None, after
        )
    issues = [each for each in issues if each.values["id"] not in giving_up]
    if issues:
        raise InvalidFieldsError(issues)


def _clash(
    name: str, other: Registration | None, after: Registration
) -> list[FieldIssue]:
    if other is None or other.id == after.id or other.event != after.event:
        return []
    values = {"reference": other.reference, "name": other.name, "id": other.id}
    if name == "code":
        fault = KnownFault("This code already belongs to {reference} {name}.", **values)
    else:
        fault = KnownFault(
            "This reference already belongs to {reference} {name}.", **values
        )
    return [FieldIssue(name, fault)]


def record_changes(
    tx: Transaction,
    change: Change,
    kind: ChangeKind,
    changes: Changes,
    at: datetime,
    *,
    undoes: str | None = None,
) -> PeopleChanged:
    """Store people as they are after a change, with who they were before it."""
    change_set = ChangeSet(
        id=change.id,
        event=change.event,
        kind=kind,
        station=change.station,
        operator=change.operator,
        changed_at=at,
        stamp=next_stamp(at, latest_stamp(tx.history.newest(change.event, 1))),
        detail=change.reason,
        undoes=undoes,
    )
    # who gives up a reference or a code goes before who takes it
    tx.people.put(
        sorted((after for _, after in changes), key=lambda after: not after.removed)
    )
    _record_names(tx, change_set, changes)
    _record_codes(tx, change_set, changes)
    _record_tally(tx, change_set, changes)
    tx.history.record(
        change_set,
        [
            person_change(change.id, before.registration if before else None, after)
            for before, after in changes
        ],
    )
    people = [
        Person(
            registration=after, presence=before.presence if before else NEVER_ARRIVED
        )
        for before, after in changes
    ]
    return PeopleChanged(change_set=change_set, people=people)


def change_made(tx: Transaction, change: Change) -> PeopleChanged | None:
    """Return the change of this id, if it was made already."""
    change_set = tx.history.find(change.id)
    if change_set is None:
        return None
    ids = [made.registration for made in tx.history.changes(change.id)]
    people = list(read_people(tx, ids).values())
    return PeopleChanged(change_set=change_set, people=people)


def _record_names(
    tx: Transaction,
    change_set: ChangeSet,
    changes: Changes,
) -> None:
    """Keep new names as corrections, which a roster and other stations know of."""
    for before, after in changes:
        if before is None or before.registration.name == after.name:
            continue
        correction = make_correction(
            before.registration,
            after.name,
            tx.people.corrections(after.id),
            station=change_set.station,
            operator=change_set.operator,
            at=change_set.changed_at,
            correction_id=f"{change_set.id}/{after.id}",
        )
        tx.people.add_correction(correction)


def _record_codes(
    tx: Transaction,
    change_set: ChangeSet,
    changes: Changes,
) -> None:
    replaced = {
        after.id: before.registration.code
        for before, after in changes
        if before is not None
        and before.registration.code
        and before.registration.code != after.code
    }
    still_used = {after.code for _, after in changes}
    replaced = {
        owner: code for owner, code in replaced.items() if code not in still_used
    }
    tx.people.add_replaced_codes(change_set.event, replaced, change_set.changed_at)


def _record_tally(
    tx: Transaction,
    change_set: ChangeSet,
    changes: Changes,
) -> None:
    tally = Tally()
    for before, after in changes:
        presence = before.presence if before else NEVER_ARRIVED
        tally.update(tally_of(after, presence))
        if before is not None:
            tally.subtract(tally_of(before.registration, presence))
    if difference := tally_difference(Tally(), tally):
        tx.ledger.add_tally(change_set.event, change_set.station, difference)
