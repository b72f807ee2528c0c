"""What an import changes of people who were registered before, and what it keeps."""

from dataclasses import dataclass, field, fields, replace

from kiosk.domain.people.registration import Registration
from kiosk.domain.people.roster_import import (
    ASK_FOR_NAME,
    ReferenceSource,
    RosterChange,
    RosterRow,
)
from kiosk.service.ports.people import Person

_FIELDS = tuple(part.name for part in fields(Registration))


@dataclass(slots=True)
class RosterChanges:
    """People who are new or changed, and of these who may come now or no longer."""

    added: list[RosterChange] = field(default_factory=list)
    changed: list[RosterChange] = field(default_factory=list)
    let_in: list[RosterChange] = field(default_factory=list)
    kept_out: list[RosterChange] = field(default_factory=list)
    cancelled_inside: list[RosterChange] = field(default_factory=list)

    def add(self, before: Person | None, after: Registration) -> None:
        """Record one person's change, or somebody new."""
        if before is None:
            self.added.append(RosterChange(after.reference, after.name))
            return
        stored = before.registration
        differing = tuple(
            name for name in _FIELDS if getattr(stored, name) != getattr(after, name)
        )
        change = RosterChange(after.reference, after.name, differing)
        self.changed.append(change)
        if stored.expected == after.expected:
            return
        (self.let_in if after.expected else self.kept_out).append(change)
        if before.presence.inside and not after.expected:
            self.cancelled_inside.append(change)


def with_stored_identity(row: RosterRow, stored: Registration) -> Registration:
    """Return a row's registration as that of the person who is stored.

    A code that the file does not have stays, and a name that it does not have.
    """
    registration = row.registration
    given = row.source is ReferenceSource.GIVEN
    same = registration.reference.casefold() == stored.reference.casefold()
    after = replace(
        registration,
        id=stored.id,
        event=stored.event,
        walk_in=stored.walk_in,
        reference=registration.reference if given and not same else stored.reference,
        code=registration.code or stored.code,
    )
    if not row.nameless or ASK_FOR_NAME in stored.attention:
        return after
    notes = [note for note in after.attention.split("; ") if note != ASK_FOR_NAME]
    return replace(
        after,
        name=stored.name,
        given_name=stored.given_name,
        family_name=stored.family_name,
        attention="; ".join(notes),
    )
