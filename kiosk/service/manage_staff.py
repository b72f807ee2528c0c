"""Adds staff members with a role and a PIN, and removes them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.event.event import Event
from kiosk.domain.fault import KnownFault
from kiosk.domain.pins import check_new_pin
from kiosk.domain.staff import (
    Role,
    StaffMember,
    card_term,
    card_terms,
    member_by_name,
    role_by_name,
)
from kiosk.domain.tidy import one_line
from kiosk.service.ports import Clock, Store
from kiosk.service.ports.pins import PinHashes
from kiosk.service.retry import ConcurrentUpdateError, retry_on_conflict

MAX_NAME_LENGTH = 60
"""Maximum length of a name in characters, so that it fits the desk's status bar."""


@dataclass(frozen=True, slots=True)
class AddStaffMember:
    """The use case behind ``kiosk staff add``; an existing name gets the new PIN."""

    store: Store
    pins: PinHashes

    @retry_on_conflict
    def __call__(self, name: str, role: Role, pin: str) -> StaffMember:
        """Add a member, or replace the one of the same name.

        Raise KnownFault for an invalid name or a role's name, for a PIN that is invalid
        or guessable, and for a PIN that another member has: it identifies its owner.
        """
        name = _checked_name(name)
        check_new_pin(pin, role)
        with self.store.transaction() as tx:  # the hub's staff, not the replica's
            staff = tx.staff.all()
        existing = member_by_name(staff, name)
        other_hashes = [member.pin for member in staff if member is not existing]
        if self.pins.find_by_pin(
            pin, other_hashes
        ):  # slow by design, so outside the transaction
            raise KnownFault("That PIN is taken; choose another.")
        new_member = StaffMember(
            id=existing.id if existing else str(uuid7()),
            name=name,
            role=role,
            pin=self.pins.hash(pin, other_hashes),
        )
        with self.store.transaction() as tx:
            if tx.staff.all() != staff:
                raise ConcurrentUpdateError
            tx.staff.put(new_member)
        return new_member


@dataclass(frozen=True, slots=True)
class RemoveStaffMember:
    """The use case behind ``kiosk staff remove``."""

    store: Store

    @retry_on_conflict
    def __call__(self, name: str) -> StaffMember:
        """Remove a member and erase the hash of their PIN.

        Raise KnownFault for a name that is not on the staff.
        """
        with self.store.transaction() as tx:
            removed = replace(find_member(tx.staff.all(), name), pin="", active=False)
            tx.staff.put(removed)
        return removed


@dataclass(frozen=True, slots=True)
class FindStaffCode:
    """The use case behind every staff card."""

    store: Store
    clock: Clock
    pins: PinHashes

    def __call__(self, name: str, event: Event) -> tuple[StaffMember, str]:
        """Return a member and their staff code for an event.

        Raise KnownFault for who is not on the staff, and for an event that is over.
        """
        with self.store.reading() as reader:
            member = find_member(reader.staff.all(), name)
        if not card_terms([event], self.clock.now()):
            raise KnownFault(
                "The event {event} is over, and staff cards end with their event.",
                event=event.id,
            )
        return member, self.pins.staff_code(member.pin, card_term(event))


def find_member(staff: Sequence[StaffMember], name: str) -> StaffMember:
    """Return the staff member with a name; raise KnownFault if there is none."""
    member = member_by_name(staff, " ".join(name.split()))
    if member is None:
        names = ", ".join(listed.name for listed in staff) or "nobody"
        raise KnownFault(
            "“{name}” is not on the staff; there is: {there}.",
            name=one_line(name),
            there=names,
        )
    return member


def _checked_name(name: str) -> str:
    name = " ".join(one_line(name).split())
    if not name or len(name) > MAX_NAME_LENGTH:
        raise KnownFault(
            "A name has one to {longest_name} characters.", longest_name=MAX_NAME_LENGTH
        )
    if role_by_name(name):
        raise KnownFault("“{name}” is a role; give the person's own name.", name=name)
    return name
