"""Merges two registrations that are one person, whom both codes admit from then on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_change import ChangeKind
from kiosk.domain.people.person_fields import apply_fields
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Right
from kiosk.service.move_entries import EntryMove, move_entries
from kiosk.service.ports import Clock, Store
from kiosk.service.record_changes import (
    Change,
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

_FILLED = ("email", "affiliation", "language", "party", "valid_from", "valid_until")
"""Fields that the other registration fills where they are empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleMerge(Change):
    """The registration that is kept, and the one that is merged into it, by their ids.

    ``fields`` are typed for the kept one; else what it lacks comes from the other.
    ``versions`` are those that were seen, by id.
    """

    keep: str
    merge: str
    fields: Mapping[str, str] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MergePeople:
    """The use case behind two registrations that become one."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, merge: PeopleMerge) -> PeopleChanged:
        """Merge two people: check-ins and answers follow, both codes admit one.

        Raise KnownFault for one person twice, InvalidFieldsError, ChangedMeanwhileError
        and MissingRightError as ``EditPeople`` does.
        """
        if merge.keep == merge.merge:
            raise KnownFault("This is one registration already; name two.")
        with self.store.transaction() as tx:
            if (made := change_made(tx, merge)) is not None:
                return made
            require_right(tx, merge.operator, Right.EDIT_PEOPLE)
            event = find_event(tx, merge.event)
            kept, merged = lock_people(tx, merge.event, [merge.keep, merge.merge])
            check_versions((kept, merged), merge.versions)
            at = merge.at or self.clock.now()
            after = _merged(kept.registration, merged.registration)
            after = apply_fields(event, after, merge.fields)
            check_unique(tx, kept.registration, after)
            move_entries(
                tx,
                event,
                EntryMove(
                    source=merged,
                    target=kept,
                    station=merge.station,
                    operator=merge.operator,
                    reason=f"Merged into {kept.registration.reference}",
                    at=at,
                ),
            )
            people = read_people(tx, (merge.keep, merge.merge))
            gone = replace(merged.registration, removed=True, merged_into=merge.keep)
            return record_changes(
                tx,
                merge,
                ChangeKind.MERGED,
                [(people[merge.keep], after), (people[merge.merge], gone)],
                at,
            )


def _merged(kept: Registration, other: Registration) -> Registration:
    """Return the kept registration with what it lacks; of two states the valid one."""
    filled: dict[str, Any] = {
        name: getattr(other, name) for name in _FILLED if not getattr(kept, name)
    }
    state = kept.state if kept.expected or not other.expected else other.state
    notes: dict[str, Any] = {
        name: "; ".join(
            dict.fromkeys(filter(None, (getattr(kept, name), getattr(other, name))))
        )
        for name in ("attention", "note")
    }
    return replace(kept, **filled, **notes, state=state)
