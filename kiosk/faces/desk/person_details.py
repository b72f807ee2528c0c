"""All details of one person that the desk shows, read in one transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.admission.ledger import LedgerEntry, Outcome
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.faces.desk.formatting import may_check_in
from kiosk.faces.face_context import FaceContext
from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person

MAX_PARTY_MEMBERS = 40
"""Party members that are listed; more would only slow the desk down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonDetails:
    """One person with their party, entries (newest first) and badges.

    ``on_paper`` is false if the newest badge is a PDF in a folder; ``may_check_in``
    tells whether a check-in here would move them, if the rule admits them.
    """

    event: Event
    person: Person
    party: Sequence[Person]
    entries: Sequence[LedgerEntry]
    badges: Sequence[BadgeJob]
    may_check_in: bool
    on_paper: bool = True

    @property
    def undone_entries(self) -> frozenset[str]:
        """The ids of entries that were undone."""
        return frozenset(entry.undoes for entry in self.entries if entry.undoes)

    @property
    def last_movement(self) -> LedgerEntry | None:
        """The newest movement that is not undone."""
        undone_entries = self.undone_entries
        movements = (
            entry
            for entry in self.entries
            if entry.is_movement and entry.id not in undone_entries
        )
        return next(movements, None)

    @property
    def since(self) -> datetime | None:
        """The time since when the person is inside or outside."""
        last_movement, presence = self.last_movement, self.person.presence
        if last_movement is not None and last_movement.verdict is Outcome.LEFT:
            return presence.since if presence.inside else last_movement.scanned_at
        return presence.since


def read_person_details(
    reader: Reader, context: FaceContext, registration: str
) -> PersonDetails:
    """Read the details of a person.

    Raise KnownFault for an event, a checkpoint or a registration that is not stored.
    """
    event, person = reader.events.find(context.event), reader.people.find(registration)
    if event is None or person is None:
        raise KnownFault("This registration is no longer kept; search again.")
    party_id, badges = (
        person.registration.party,
        reader.badges.for_registration(registration),
    )
    own_badges = [
        job for job in badges[:1] if job.station == context.station and job.printer
    ]
    return PersonDetails(
        event=event,
        person=person,
        party=reader.people.party(event.id, party_id)[:MAX_PARTY_MEMBERS]
        if party_id
        else (),
        entries=reader.ledger.for_registration(registration)[::-1],
        badges=badges,
        may_check_in=may_check_in(person, event, context.checkpoint),
        on_paper=all(context.prints_on_paper(job.printer) for job in own_badges),
    )
