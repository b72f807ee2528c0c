"""Take somebody on the staff, with a role and a PIN of their own, or off it again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from uuid_utils import uuid7

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Role, StaffMember, is_pin, member_named, role_named
from kiosk.domain.ticket import clean
from kiosk.service.ports import Store
from kiosk.service.ports.staff import PinSeal
from kiosk.service.retry import ConcurrentUpdateError, retry_on_conflict

LONGEST_NAME = 60
"""Characters that the bar of a desk has room for."""


@dataclass(frozen=True, slots=True)
class KeepStaff:
    """The use case behind ``kiosk staff add``: who has the name gets the new PIN."""

    store: Store
    pins: PinSeal

    @retry_on_conflict
    def __call__(self, name: str, role: Role, pin: str) -> StaffMember:
        """Keep somebody; who has the name already is kept anew.

        Raises KnownFault for a name that fits no screen or is a role's, for what is no
        PIN, and for a PIN that is somebody else's: it says who is there.
        """
        name = _checked(name)
        if not is_pin(pin):
            raise KnownFault("A PIN has four to eight digits, and nothing else.")
        with self.store.transaction() as tx:  # as the hub knows them, not a copy
            staff = tx.staff.all()
        known = member_named(staff, name)
        others = [one.pin for one in staff if one is not known]
        if self.pins.find(pin, others):  # slow on purpose: doors must not wait for it
            raise KnownFault("That PIN is taken; choose another.")
        kept = StaffMember(
            id=known.id if known else str(uuid7()),
            name=name,
            role=role,
            pin=self.pins.seal(pin, others),
        )
        with self.store.transaction() as tx:
            if tx.staff.all() != staff:
                raise ConcurrentUpdateError
            tx.staff.put(kept)
        return kept


@dataclass(frozen=True, slots=True)
class RemoveStaff:
    """The use case behind ``kiosk staff remove``."""

    store: Store

    @retry_on_conflict
    def __call__(self, name: str) -> StaffMember:
        """Take somebody off the staff; nothing is kept of their PIN.

        Raises KnownFault for somebody who is not on it.
        """
        with self.store.transaction() as tx:
            gone = replace(find_member(tx.staff.all(), name), pin="", active=False)
            tx.staff.put(gone)
        return gone


@dataclass(frozen=True, slots=True)
class StaffCode:
    """The use case behind every staff card."""

    store: Store
    pins: PinSeal

    def __call__(self, name: str) -> tuple[StaffMember, str]:
        """Return somebody on the staff, and their staff code; raise KnownFault."""
        with self.store.reading() as reader:
            member = find_member(reader.staff.all(), name)
        return member, self.pins.code(member.pin)


def find_member(staff: Sequence[StaffMember], name: str) -> StaffMember:
    """Find somebody on the staff by name; raises KnownFault where nobody has it."""
    known = member_named(staff, " ".join(name.split()))
    if known is None:
        there = ", ".join(one.name for one in staff) or "nobody"
        raise KnownFault(
            "“{name}” is not on the staff; there is: {there}.",
            name=clean(name),
            there=there,
        )
    return known


def _checked(name: str) -> str:
    name = " ".join(clean(name).split())
    if not name or len(name) > LONGEST_NAME:
        raise KnownFault(
            "A name has one to {longest_name} characters.", longest_name=LONGEST_NAME
        )
    if role_named(name):
        raise KnownFault("“{name}” is a role; give the person's own name.", name=name)
    return name
