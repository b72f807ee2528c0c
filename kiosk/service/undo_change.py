"""Takes a change of people back, of one or of many, as if it had not been made."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_change import (
    ChangeKind,
    ChangeSet,
    PersonChange,
    differing,
    with_fields,
)
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Right
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.record_changes import (
    Change,
    ChangedMeanwhileError,
    PeopleChanged,
    change_made,
    check_unique,
    find_event,
    read_people,
    record_changes,
)
from kiosk.service.retry import retry_on_conflict
from kiosk.service.return_entries import (
    find_let_in,
    move_back_merged,
    move_back_split,
    undo_let_in,
)
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeUndo(Change):
    """The change set to take back.

    With ``leave_changed`` people who came or were changed since stay as they are.
    """

    change_set: str
    leave_changed: bool = False


@dataclass(frozen=True, slots=True)
class UndoChange:
    """The use case behind every change of people that is taken back."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, undo: ChangeUndo) -> PeopleChanged:
        """Undo a change set.

        Raise KnownFault for one that is unknown, undone already or an undo itself, and
        ChangedMeanwhileError for people who came or were changed since.
        """
        with self.store.long_transaction() as tx:
            if (made := change_made(tx, undo)) is not None:
                return made
            event = find_event(tx, undo.event)
            change_set = _find_change_set(tx, undo)
            changes = tx.history.changes(change_set.id)
            right = Right.EDIT_PEOPLE if len(changes) > 1 else Right.EDIT_PERSON
            require_right(tx, undo.operator, right)
            ids = [change.registration for change in changes]
            tx.people.lock_all(sorted(ids))
            at = undo.at or self.clock.now()
            changes = _unchanged_since(
                tx, change_set, changes, leave_changed=undo.leave_changed
            )
            _return_entries(tx, event, change_set, replace(undo, at=at), changes)
            people = read_people(tx, ids)
            restored = [
                (
                    people[change.registration],
                    _restored(
                        people[change.registration].registration,
                        change_set,
                        change,
                        changes,
                    ),
                )
                for change in changes
            ]
            giving_up = {after.id for _, after in restored if after.removed}
            for person, after in restored:
                if not after.removed:
                    check_unique(tx, person.registration, after, giving_up)
            return record_changes(
                tx, undo, ChangeKind.UNDONE, restored, at, undoes=change_set.id
            )


def _find_change_set(tx: Transaction, undo: ChangeUndo) -> ChangeSet:
    change_set = tx.history.find(undo.change_set)
    if change_set is None or change_set.event != undo.event:
        raise KnownFault(
            "There is no change “{change}”; “kiosk person show” lists them.",
            change=undo.change_set,
        )
    if change_set.undone:
        raise KnownFault("This change is already undone.")
    if change_set.kind is ChangeKind.UNDONE:
        raise KnownFault("An undo cannot be undone; make the change again.")
    return change_set


def _unchanged_since(
    tx: Transaction,
    change_set: ChangeSet,
    changes: Sequence[PersonChange],
    *,
    leave_changed: bool,
) -> Sequence[PersonChange]:
    """Return the changes of people who are as the change set left them."""
    people = read_people(tx, [change.registration for change in changes])
    later = tx.history.changed_after(change_set)
    let_in = find_let_in(tx, change_set)
    changed = [
        change
        for change in changes
        if _is_changed(change, people, later)
        or (
            change_set.kind in {ChangeKind.ADDED, ChangeKind.IMPORTED}
            and _was_added(change)
            and people[change.registration].presence.arrived
            and let_in is None
        )
    ]
    all_or_none = change_set.kind in {ChangeKind.MERGED, ChangeKind.SPLIT}
    if changed and (all_or_none or not leave_changed or len(changed) == len(changes)):
        found = (people.get(change.registration) for change in changed)
        raise ChangedMeanwhileError(list(filter(None, found)))
    left = {change.registration for change in changed}
    return [change for change in changes if change.registration not in left]


def _is_changed(
    change: PersonChange, people: Mapping[str, Person], later: frozenset[str]
) -> bool:
    person = people.get(change.registration)
    if person is None or differing(person.registration, change.after):
        return True
    if _was_added(change):
        return change.registration in later
    return person.registration.removed and "removed" not in change.after


def _was_added(change: PersonChange) -> bool:
    return change.before.get("removed") is True


def _return_entries(
    tx: Transaction,
    event: Event,
    change_set: ChangeSet,
    undo: ChangeUndo,
    changes: Sequence[PersonChange],
) -> None:
    """Undo the check-in of an addition, or move entries where they were."""
    if change_set.kind is ChangeKind.ADDED:
        undo_let_in(tx, event, change_set, undo)
    if change_set.kind not in {ChangeKind.MERGED, ChangeKind.SPLIT}:
        return
    apart, other = sorted(changes, key=lambda change: "removed" not in change.after)
    move_back = (
        move_back_merged if change_set.kind is ChangeKind.MERGED else move_back_split
    )
    move_back(tx, event, undo, apart=apart.registration, other=other.registration)


def _restored(
    registration: Registration,
    change_set: ChangeSet,
    change: PersonChange,
    changes: Sequence[PersonChange],
) -> Registration:
    """Return a registration as it was; who was new is taken back, with what they hold.

    The code of a new one goes back to whom it was split from, or is free again.
    """
    before = with_fields(registration, change.before)
    if not _was_added(change):
        return before
    if change_set.kind is ChangeKind.SPLIT:
        (other,) = (made for made in changes if made is not change)
        return replace(before, code=None, merged_into=other.registration)
    return replace(before, reference=registration.id, code=None)
