"""Staff: roles, permissions and PINs."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, IntEnum, auto

from kiosk.domain.event.event import Event

PIN_DIGITS = range(4, 9)
"""How many digits a PIN may have."""
CARD_GRACE = timedelta(hours=12)
"""How long after its event a staff card still opens a desk."""


class Role(IntEnum):
    """Roles of staff; a higher role may do all that a lower one may.

    A steward scans and prints; a supervisor overrides, corrects, registers walk-ins and
    undoes later; an organiser does everything.
    """

    STEWARD = 1
    SUPERVISOR = 2
    ORGANISER = 3


class Right(Enum):
    """What takes a role; all else anybody at a desk or at a command line may do."""

    OVERRIDE = auto()
    REGISTER_WALK_IN = auto()
    CORRECT_NAME = auto()
    UNDO_LATE = auto()
    ANNOUNCE = auto()
    EDIT_PROGRAMME = auto()
    EXPORT = auto()
    FORGET = auto()
    EDIT_PERSON = auto()
    EDIT_PEOPLE = auto()
    END_EVACUATION = auto()
    SEND_MAIL = auto()


ORGANISERS_RIGHTS = frozenset(
    {
        Right.ANNOUNCE,
        Right.EDIT_PROGRAMME,
        Right.EXPORT,
        Right.FORGET,
        Right.EDIT_PEOPLE,
        Right.SEND_MAIL,
    }
)
"""What an organiser's screen offers; a supervisor at a desk has the other rights."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """A member of staff; ``pin`` is the hash of theirs, never the PIN itself.

    A member who left is kept without a PIN, so that every station learns of it.
    """

    id: str
    name: str
    role: Role
    pin: str = field(repr=False)
    active: bool = True


def card_term(event: Event) -> str:
    """Return what ends a staff card: its event, and the day on which that begins.

    An event that is held again another day has other cards.
    """
    return f"{event.id} {event.local(event.starts_at):%Y-%m-%d}"


def card_terms(events: Sequence[Event], now: datetime) -> Sequence[str]:
    """Return the terms of all events whose staff cards are good now."""
    return [card_term(event) for event in events if now < event.ends_at + CARD_GRACE]


def role_by_name(name: str) -> Role | None:
    """Return the role of this name, in any case."""
    return next(
        (role for role in Role if role.name.casefold() == name.casefold()), None
    )


def member_by_name(staff: Sequence[StaffMember], name: str) -> StaffMember | None:
    """Return the member of this name, in any case."""
    return next(
        (member for member in staff if member.name.casefold() == name.casefold()), None
    )


def role_of(staff: Sequence[StaffMember], operator: str | None) -> Role:
    """Return an operator's role; the roles' own names count as operators too."""
    member = member_by_name(staff, operator or "")
    return member.role if member else role_by_name(operator or "") or Role.STEWARD


def has_right(staff: Sequence[StaffMember], operator: str | None, right: Right) -> bool:
    """Return whether an operator has a right; without any staff everybody has it.

    An organiser's rights are everybody's without an organiser on the staff, and those
    of a command line where nobody is named: whoever has that has the records too.
    """
    if right not in ORGANISERS_RIGHTS:
        return not staff or role_of(staff, operator) >= Role.SUPERVISOR
    has_organiser = any(member.role >= Role.ORGANISER for member in staff)
    return (
        not has_organiser
        or operator is None
        or role_of(staff, operator) >= Role.ORGANISER
    )
