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
from kiosk.service.merged_people import registrations_of
from kiosk.service.person_history import HistoryLine, person_history
from kiosk.service.ports import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRecord:
    """All that is kept of one person at one event.

    ``movements`` are their scans, refusals and undos, ``answers`` what they were asked.
    ``merged`` are registrations that were merged into theirs. Nothing in it is about
    anybody else but the staff who did it.
    """

    event: Event
    registration: Registration
    merged: Sequence[Registration]
    history: Sequence[HistoryLine]
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
    _, *merged = registrations_of(reader, person.registration)
    ids = [registration, *(other.id for other in merged)]
    entries = [entry for id_ in ids for entry in reader.ledger.for_registration(id_)]
    return PersonRecord(
        event=event,
        registration=person.registration,
        merged=merged,
        history=[line for id_ in ids for line in person_history(reader, id_)],
        corrections=reader.people.corrections(registration),
        movements=[
            entry
            for entry in entries
            if entry.kind not in {EntryKind.ANSWER, EntryKind.PURGE}
        ],
        answers=[entry for entry in entries if entry.kind is EntryKind.ANSWER],
        mails=[mail for id_ in ids for mail in reader.mails.for_registration(id_)],
        badges=[job for id_ in ids for job in reader.badges.for_registration(id_)],
        has_ticket=any(reader.people.ticket(id_) for id_ in ids),
    )
