"""Put somebody's name right; the one before stays findable."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from uuid_utils import uuid7

from kiosk.domain.correction import Correction, renamed
from kiosk.domain.fault import KnownFault
from kiosk.domain.ledger import next_stamp
from kiosk.domain.name_parts import turned_round
from kiosk.domain.registration import Registration
from kiosk.service.ports import Clock, Store
from kiosk.service.retry import retry_on_conflict


@dataclass(frozen=True, slots=True, kw_only=True)
class NewName:
    """Whose name, by their registration's id, and what it is."""

    registration: str
    name: str
    station: str
    operator: str | None = None
    at: datetime | None = None
    id: str = field(default_factory=lambda: str(uuid7()))


@dataclass(frozen=True, slots=True)
class CorrectName:
    """The use case behind every name put right."""

    store: Store
    clock: Clock

    @retry_on_conflict
    def __call__(self, new: NewName) -> Correction:
        """Keep the correction, and change the registration.

        Raises KnownFault without a name, for the name that somebody has already, and
        for a registration that is not kept.
        """
        name = turned_round(" ".join(new.name.split()))
        if not name:
            raise KnownFault("A person needs a name: give it with --name.")
        with self.store.transaction() as tx:
            holder = tx.people.lock(new.registration)
            if holder is None:
                raise KnownFault("This registration is no longer kept; search again.")
            person = holder.registration
            if person.name == name:
                raise KnownFault(
                    "{name} is the name that is registered already.", name=name
                )
            correction = word(
                person,
                name,
                tx.people.corrections(person.id),
                station=new.station,
                operator=new.operator,
                at=new.at or self.clock.now(),
                cut_off=tx.cut_off,
                named=new.id,
            )
            tx.people.add_correction(correction)
            tx.people.put([renamed(person, name)])
            return correction


def word(
    person: Registration,
    name: str,
    known: Sequence[Correction],
    *,
    station: str,
    operator: str | None,
    at: datetime,
    cut_off: bool = False,
    named: str = "",
) -> Correction:
    """Word a correction that comes after all that are known of a person.

    One that is tried again is ``named`` as before, and so kept once.
    """
    return Correction(
        id=named or str(uuid7()),
        event=person.event,
        registration=person.id,
        name_before=person.name,
        name=name,
        station=station,
        operator=operator,
        corrected_at=at,
        stamp=next_stamp(at, known[-1].stamp if known else 0),
        cut_off=cut_off,
    )
