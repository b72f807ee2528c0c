"""Registrations that were merged: who stands for their person now."""

from dataclasses import replace

from kiosk.service.ports import Reader, Transaction
from kiosk.service.ports.people import Person, TicketHolder


def standing_holder(
    tx: Transaction, holder: TicketHolder | None
) -> TicketHolder | None:
    """Lock and return who stands for a holder's person; all of their codes are one's.

    A code that was revoked stays so.
    """
    while holder is not None and (target := holder.registration.merged_into):
        revoked_at = holder.revoked_at
        holder = tx.people.lock(target)
        if holder is not None and revoked_at is not None:
            holder = replace(holder, revoked_at=revoked_at)
    return holder


def standing_person(reader: Reader, person: Person | None) -> Person | None:
    """Return who stands for a person's registration."""
    while person is not None and (target := person.registration.merged_into):
        person = reader.people.find(target)
    return person
