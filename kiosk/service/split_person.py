"""Splits a registration that stood for two people: a new one takes what is theirs."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_change import ChangeKind
from kiosk.domain.people.person_fields import apply_fields
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Right
from kiosk.service.move_entries import EntryMove, move_entries
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.record_changes import (
    Change,
    Changes,
    PeopleChanged,
    change_made,
    check_unique,
    check_versions,
    find_event,
    lock_people,
    read_people,
    record_changes,
)
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonSplit(Change):
    """The registration to split, and who the new person is.

    ``fields`` are typed for the new one, among them a name; the rest is as it was.
    ``entries`` are the ledger's entries that are the new person's. ``with_code`` gives
    them the other system's code.
    """

    registration: str
    fields: Mapping[str, str]
    entries: Collection[str] = ()
    with_code: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class SplitPerson:
    """The use case behind a registration that becomes two."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, split: PersonSplit) -> PeopleChanged:
        """Split one person; of the people in the result the first is the new one.

        Raise KnownFault for an entry that is not theirs, InvalidFieldsError,
        ChangedMeanwhileError and MissingRightError as ``EditPeople`` does.
        """
        with self.store.transaction() as tx:
            if (made := change_made(tx, split)) is not None:
                return made
            require_right(tx, split.operator, Right.EDIT_PEOPLE)
            event = find_event(tx, split.event)
            (person,) = lock_people(tx, split.event, [split.registration])
            check_versions([person], {split.registration: split.version})
            _check_entries(tx, split)
            before = person.registration
            blank = _blank(before, split)
            new = apply_fields(event, blank, {"name": "", **split.fields})
            kept = replace(before, code=None) if split.with_code else before
            check_unique(tx, before, new)
            at = split.at or self.clock.now()
            if kept != before:
                tx.people.put([kept])  # the code is free before the new one has it
            changes: Changes = [
                (None, new),
                (person, kept),
            ]
            result = record_changes(tx, split, ChangeKind.SPLIT, changes, at)
            move = EntryMove(
                source=person,
                target=result.people[0],
                station=split.station,
                operator=split.operator,
                reason=f"Belongs to {new.reference}",
                at=at,
            )
            move_entries(tx, event, move, lambda entry: entry.id in split.entries)
            people = read_people(tx, (new.id, before.id))
            return replace(result, people=[people[new.id], people[before.id]])


def _blank(registration: Registration, split: PersonSplit) -> Registration:
    identity = str(uuid5(NAMESPACE_OID, f"split {split.registration} {split.id}"))
    return replace(
        registration,
        id=identity,
        reference=f"A-{identity[-8:].upper()}",
        name="",
        given_name="",
        family_name="",
        code=registration.code if split.with_code else None,
        email="",
        note="",
        attention="",
    )


def _check_entries(tx: Transaction, split: PersonSplit) -> None:
    known = {entry.id for entry in tx.ledger.for_registration(split.registration)}
    for entry in split.entries:
        if entry not in known:
            raise KnownFault(
                "The entry “{entry}” is none of this person's; “kiosk person show” "
                "lists them.",
                entry=entry,
            )
