"""Collects all that is kept of one person, for themselves."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.admission.ledger import EntryKind, LedgerEntry
from kiosk.domain.badges.badge_job import BadgeJob
from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.mail.mail import Mail
from kiosk.domain.people.correction import Correction
from kiosk.domain.people.registration import Registration
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """All that is kept of one person at one event.

    ``movements`` are their scans, refusals and undos, ``answers`` what they were asked;
    nothing in it is about anybody else but the staff who did it.
    """

    event: Event
    registration: Registration
    corrections: Sequence[Correction]
    movements: Sequence[LedgerEntry]
    answers: Sequence[LedgerEntry]
    badges: Sequence[BadgeJob]
    mails: Sequence[Mail]
    has_ticket: bool


def collect_person(reader: Reader, event: Event, registration: str) -> PersonRecord:
    """Return all that is kept of a person; raise KnownFault for an unknown one."""
    person = reader.people.find(registration)
    if person is None:
        raise KnownFault("This registration is no longer kept.")
    entries = reader.ledger.for_registration(registration)
    return PersonRecord(
        event=event,
        registration=person.registration,
        corrections=reader.people.corrections(registration),
        movements=[
            entry
            for entry in entries
            if entry.kind not in {EntryKind.ANSWER, EntryKind.PURGE}
        ],
        answers=[entry for entry in entries if entry.kind is EntryKind.ANSWER],
        mails=reader.mails.for_registration(registration),
        badges=reader.badges.for_registration(registration),
        has_ticket=reader.people.ticket(registration) is not None,
    )
