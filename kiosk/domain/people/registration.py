"""A registration: the right of one person to come to one event."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from kiosk.domain.people.name_parts import NameParts, split_name


class RegistrationState(StrEnum):
    """States of a registration."""

    CONFIRMED = "confirmed"
    PENDING = "pending"
    WAITLISTED = "waitlisted"
    UNPAID = "unpaid"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Registration:
    """One person's registration, as the roster, the office or the desk supplied it.

    One that was taken back is ``removed``; ``merged_into`` is the id of the one that
    stands for its person since the two were merged.
    """

    id: str
    event: str
    reference: str
    name: str
    given_name: str = ""
    family_name: str = ""
    email: str = ""
    affiliation: str = ""
    category: str = "guest"
    state: RegistrationState = RegistrationState.CONFIRMED
    code: str | None = None
    language: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    checkpoints: tuple[str, ...] = ()
    party: str = ""
    attention: str = ""
    note: str = ""
    walk_in: bool = False
    removed: bool = False
    merged_into: str = ""

    @property
    def expected(self) -> bool:
        """Return whether this person may come."""
        return self.state is RegistrationState.CONFIRMED and not self.removed

    @property
    def greeting_name(self) -> str:
        """Return the part of the name that a public screen may show.

        Of an address that stands in for a name it is what comes before the @.
        """
        greeting = self.name_parts.greeting or self.name
        return greeting.partition("@")[0] or greeting

    @property
    def name_parts(self) -> NameParts:
        """Return the parts of the name; a walk-in's name was written in one."""
        if self.walk_in:
            return split_name(self.name)
        return split_name(self.name, self.given_name, self.family_name)
