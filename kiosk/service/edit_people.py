"""Changes registrations, one or several alike; a change outlasts the next roster."""

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.fault import KnownFault
from kiosk.domain.people.person_change import ChangeKind
from kiosk.domain.people.person_fields import (
    FieldIssue,
    InvalidFieldsError,
    apply_fields,
)
from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.domain.staff import Right
from kiosk.service.ports import Clock, Store
from kiosk.service.ports.people import Person
from kiosk.service.record_changes import (
    Change,
    PeopleChanged,
    change_made,
    check_unique,
    check_versions,
    find_event,
    lock_people,
    record_changes,
)
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right

ONE_PERSONS = frozenset({"name", "given_name", "family_name", "reference", "code"})
"""Fields that several people cannot have alike."""
_NOT_YET = frozenset({RegistrationState.PENDING, RegistrationState.WAITLISTED})


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleEdit(Change):
    """New values of fields, as somebody typed them, for one person or for several.

    ``people`` has the registrations' ids, each with the version that was seen
    (``version_of``), or "" to change it whatever it is by now.
    """

    people: Mapping[str, str]
    fields: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class EditPeople:
    """The use case behind every changed registration."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, edit: PeopleEdit) -> PeopleChanged:
        """Change these fields of these people, of all or of nobody.

        Raise InvalidFieldsError with everything that is wrong in the fields,
        ChangedMeanwhileError with those who are not as they were seen, and KnownFault
        for nobody, for what changes nothing, for who is not allowed to, and while this
        station is cut off.
        """
        several = len(edit.people) > 1
        if not edit.people or not edit.fields:
            raise KnownFault("There is nothing to change: name people and fields.")
        store = self.store
        with store.long_transaction() if several else store.transaction() as tx:
            if (made := change_made(tx, edit)) is not None:
                return made
            right = Right.EDIT_PEOPLE if several else Right.EDIT_PERSON
            require_right(tx, edit.operator, right)
            event = find_event(tx, edit.event)
            people = lock_people(tx, edit.event, edit.people)
            check_versions(people, edit.people)
            if several and (shared := ONE_PERSONS & edit.fields.keys()):
                raise InvalidFieldsError([_one_persons(name) for name in shared])
            changes = [
                (person, apply_fields(event, person.registration, edit.fields))
                for person in people
            ]
            for person, after in changes:
                _check_state(person, after)
                check_unique(tx, person.registration, after)
            changes = [
                (person, after)
                for person, after in changes
                if after != person.registration
            ]
            if not changes:
                raise KnownFault("Nothing changes: it is registered so already.")
            at = edit.at or self.clock.now()
            return record_changes(tx, edit, ChangeKind.EDITED, changes, at)


def _one_persons(name: str) -> FieldIssue:
    return FieldIssue(
        name, KnownFault("Several people cannot have the same {field}.", field=name)
    )


def _check_state(person: Person, after: Registration) -> None:
    """Raise InvalidFieldsError for a state that whoever has come cannot be in."""
    if (
        after.state in _NOT_YET
        and after.state is not person.registration.state
        and person.presence.arrived
    ):
        fault = KnownFault(
            "{name} has come already, and cannot be put back to “{state}”. Cancel or "
            "block the registration, or undo the scan first.",
            name=after.name,
            state=after.state.value,
        )
        raise InvalidFieldsError([FieldIssue("state", fault)])
