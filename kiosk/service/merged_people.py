"""Registrations that were merged: who stands for their person now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Self

from kiosk.domain.people.registration import Registration
from kiosk.service.ports import Reader, Transaction
from kiosk.service.ports.people import Person, TicketHolder


@dataclass(frozen=True, slots=True)
class MergedPeople:
    """The registrations of an event that were merged into others."""

    by_reference: Mapping[str, Person]
    by_id: Mapping[str, Person]

    @classmethod
    def read(cls, reader: Reader, event: str, standing: Iterable[Person]) -> Self:
        """Return the merged registrations of an event beside its standing ones."""
        merged = list(reader.people.merged(event))
        everybody = [*standing, *merged] if merged else []
        return cls(
            {person.registration.reference.casefold(): person for person in merged},
            {person.registration.id: person for person in everybody},
        )

    def standing(self, person: Person) -> Person:
        """Return who stands for a person's registration."""
        while person.registration.merged_into in self.by_id:
            person = self.by_id[person.registration.merged_into]
        return person


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


def registrations_of(reader: Reader, person: Registration) -> list[Registration]:
    """Return a person's registration, and those that were merged into it."""
    found, merged = [person], list(reader.people.merged(person.event))
    for registration in found:
        found += [
            other.registration
            for other in merged
            if other.registration.merged_into == registration.id
        ]
    return found


def standing_person(reader: Reader, person: Person | None) -> Person | None:
    """Return who stands for a person's registration."""
    while person is not None and (target := person.registration.merged_into):
        person = reader.people.find(target)
    return person
