"""Who works here, what each may do, and the PINs that tell them apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum

PIN_DIGITS = range(4, 9)
"""How many digits a PIN may have."""
TRIES = 5
PAUSE = timedelta(minutes=1)


class Role(IntEnum):
    """What somebody on the staff may do; a higher role may do all of a lower one.

    A steward scans and prints; a supervisor overrides, corrects, walks people in and
    undoes later; an organiser does everything.
    """

    STEWARD = 1
    SUPERVISOR = 2
    ORGANISER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Somebody on the staff; ``pin`` is what is kept of theirs, never the PIN itself.

    Who has left is kept without a PIN, so that every station hears of it.
    """

    id: str
    name: str
    role: Role
    pin: str
    active: bool = True


def role_named(name: str) -> Role | None:
    """Find a role by its name, in any case."""
    return next((one for one in Role if one.name.casefold() == name.casefold()), None)


def member_named(staff: Sequence[StaffMember], name: str) -> StaffMember | None:
    """Find somebody by their name, in any case."""
    return next((one for one in staff if one.name.casefold() == name.casefold()), None)


def role_of(staff: Sequence[StaffMember], operator: str | None) -> Role:
    """Say what an operator may do: the roles' own names count as well."""
    known = member_named(staff, operator or "")
    return known.role if known else role_named(operator or "") or Role.STEWARD


def may_override(staff: Sequence[StaffMember], operator: str | None) -> bool:
    """Say whether an operator may overrule; without any staff everybody may."""
    return not staff or role_of(staff, operator) >= Role.SUPERVISOR


def is_pin(text: str) -> bool:
    """Say whether this can be a PIN: four to eight digits."""
    return text.isascii() and text.isdigit() and len(text) in PIN_DIGITS


def shut_until(wrong: Sequence[datetime], now: datetime) -> datetime | None:
    """Say until when no PIN is taken after these wrong ones: the fifth costs a minute.

    Wrong ones from the future, as before a clock was set back, do not count.
    """
    recent = sorted(at for at in wrong if timedelta() <= now - at < PAUSE)
    return recent[-1] + PAUSE if len(recent) >= TRIES else None
