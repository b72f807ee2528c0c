"""Corrects a person's name; the former name stays searchable."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.admission.ledger import next_stamp
from kiosk.domain.fault import KnownFault
from kiosk.domain.people.correction import Correction, rename_registration
from kiosk.domain.people.name_parts import given_name_first
from kiosk.domain.people.registration import Registration
from kiosk.domain.staff import Right
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict
from kiosk.service.rights import require_right


@dataclass(frozen=True, slots=True, kw_only=True)
class NameChange:
    """A new name for the person with a registration's id."""

    registration: str
    name: str
    station: str
    operator: str | None = None
    at: datetime | None = None
    id: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True)
class CorrectName:
    """The use case behind every corrected name."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, change: NameChange) -> Correction:
        """Store the correction and rename the registration.

        Raise KnownFault for an empty or unchanged name and for an unknown registration,
        and MissingRightError for a steward.
        """
        name = given_name_first(" ".join(change.name.split()))
        if not name:
            raise KnownFault("A person needs a name: give it with --name.")
        with self.store.transaction() as tx:
            require_right(tx, change.operator, Right.CORRECT_NAME)
            holder = tx.people.lock(change.registration)
            if holder is None:
                raise KnownFault("This registration is no longer kept; search again.")
            person = holder.registration
            if person.name == name:
                raise KnownFault(
                    "{name} is the name that is registered already.", name=name
                )
            correction = make_correction(
                person,
                name,
                tx.people.corrections(person.id),
                station=change.station,
                operator=change.operator,
                at=change.at or self.clock.now(),
                cut_off=tx.cut_off,
                correction_id=change.id,
            )
            tx.people.add_correction(correction)
            tx.people.put([rename_registration(person, name)])
            return correction


def make_correction(
    registration: Registration,
    name: str,
    earlier: Sequence[Correction],
    *,
    station: str,
    operator: str | None,
    at: datetime,
    cut_off: bool = False,
    correction_id: str = "",
) -> Correction:
    """Return a correction that follows all earlier ones of a person.

    A retried one gets the same ``correction_id`` and is stored once.
    """
    return Correction(
        id=correction_id or str(uuid7()),
        event=registration.event,
        registration=registration.id,
        name_before=registration.name,
        name=name,
        station=station,
        operator=operator,
        corrected_at=at,
        stamp=next_stamp(at, earlier[-1].stamp if earlier else 0),
        cut_off=cut_off,
    )
