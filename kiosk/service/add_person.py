"""Adds a person beforehand, registered only, or registered and let in."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import NAMESPACE_OID, uuid5

from kiosk.domain.admission.check_in_result import CheckInResult
from kiosk.domain.admission.ledger import ScanSource
from kiosk.domain.admission.verdict import Admitted
from kiosk.domain.people.person_change import ChangeKind
from kiosk.domain.people.person_fields import apply_fields
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Right
from kiosk.service.check_in import NO_CODE, CheckIn, Scan
from kiosk.service.ports import Clock, Store, Transaction
from kiosk.service.ports.people import Person
from kiosk.service.record_changes import (
    Change,
    PeopleChanged,
    change_made,
    check_unique,
    find_event,
    record_changes,
)
from kiosk.service.register_walk_in import NamesakeError, NotAdmittedError
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAddition(Change):
    """Somebody new: fields as somebody typed them, among them a name.

    Without a ``reference`` they get one. ``anyway`` adds a namesake; ``let_in`` checks
    them in at a ``checkpoint``.
    """

    fields: Mapping[str, str]
    anyway: bool = False
    let_in: bool = False
    checkpoint: str | None = None
    override: str = ""
    source: ScanSource = ScanSource.COMMAND_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAdded(PeopleChanged):
    """Who was added, and the check-in if they were let in."""

    check_in: CheckInResult | None = None

    @property
    def person(self) -> Person:
        """Return who was added."""
        return self.people[0]


@dataclass(frozen=True, slots=True)
class AddPerson:
    """The use case behind everybody who is added by hand beforehand."""

    store: Store
    clock: Clock
    check_in: CheckIn

    @retry_on_conflict
    def __call__(self, addition: PersonAddition) -> PersonAdded:
        """Register one person; who is to be let in and refused is not registered.

        Raise InvalidFieldsError with everything that is wrong in the fields,
        NamesakeError unless ``anyway``, NotAdmittedError when the rules refuse,
        MissingRightError for a steward, and KnownFault while this station is cut off.
        """
        with self.store.transaction() as tx:
            if addition.let_in:  # which locks, before anything is written
                tx.ledger.scan_context(
                    addition.event, addition.checkpoint, addition.station, addition.id
                )
            if (made := change_made(tx, addition)) is not None:
                return PersonAdded(change_set=made.change_set, people=made.people)
            require_right(tx, addition.operator, Right.EDIT_PERSON)
            registration = self._registration(tx, addition)
            at = addition.at or self.clock.now()
            added = record_changes(
                tx, addition, ChangeKind.ADDED, [(None, registration)], at
            )
            result = self._let_in(tx, addition, registration)
            people = added.people
            if result is not None:
                found = tx.people.find(registration.id)
                people = [found] if found else people
            return PersonAdded(
                change_set=added.change_set, people=people, check_in=result
            )

    def _registration(self, tx: Transaction, addition: PersonAddition) -> Registration:
        identity = str(uuid5(NAMESPACE_OID, f"added {addition.event} {addition.id}"))
        blank = Registration(
            id=identity,
            event=addition.event,
            reference=f"A-{identity[-8:].upper()}",
            name="",
        )
        fields = {
            name: text
            for name, text in {"name": "", **addition.fields}.items()
            if name == "name" or text.strip()
        }
        event = find_event(tx, addition.event)
        registration = apply_fields(event, blank, fields)
        check_unique(tx, None, registration)
        namesakes = [
            person
            for person in tx.people.namesakes(addition.event, registration.name)
            if not person.withdrawn
        ]
        if namesakes and not addition.anyway:
            raise NamesakeError(namesakes)
        return registration

    def _let_in(
        self, tx: Transaction, addition: PersonAddition, registration: Registration
    ) -> CheckInResult | None:
        if not addition.let_in:
            return None
        scan = Scan(
            event=addition.event,
            station=addition.station,
            registration=registration.id,
            checkpoint=addition.checkpoint,
            source=addition.source,
            operator=addition.operator,
            nonce=addition.id,
            at=addition.at,
            override=addition.override,
        )
        result = self.check_in.check_in_within(tx, scan, NO_CODE)
        if not isinstance(result.verdict, Admitted):
            raise NotAdmittedError(result)
        return result
