"""What the kiosk answers to a scan."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Refusal(StrEnum):
    """Why a scan does not open the door, in the order in which it is asked."""

    NOT_A_TICKET = "not_a_ticket"
    FORGED_TICKET = "forged_ticket"
    WRONG_EVENT = "wrong_event"
    UNKNOWN_TICKET = "unknown_ticket"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    NOT_CONFIRMED = "not_confirmed"
    NOT_PAID = "not_paid"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    WRONG_CHECKPOINT = "wrong_checkpoint"
    ALREADY_INSIDE = "already_inside"
    FULL = "full"

    @property
    def overridable(self) -> bool:
        """Whether staff may admit all the same: never without a known person."""
        return self not in NEVER_OVERRIDDEN


NEVER_OVERRIDDEN = frozenset(
    {
        Refusal.NOT_A_TICKET,
        Refusal.FORGED_TICKET,
        Refusal.WRONG_EVENT,
        Refusal.UNKNOWN_TICKET,
        Refusal.REVOKED,
    }
)


class Question(StrEnum):
    """What has to be settled with a person before they go in."""

    ATTENTION = "attention"
    ANSWER = "answer"


class Mark(StrEnum):
    """What was unusual about an exit that was taken all the same."""

    WITHOUT_ENTRY = "without_entry"
    NOT_VALID = "not_valid"


@dataclass(frozen=True, slots=True)
class Admitted:
    """They may come in; ``again`` after they had left."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """They went out."""

    mark: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """They may not come in: why, and what the sentence about it needs.

    ``since`` and ``station`` tell of the admission that stands in the way, ``limit``
    is the moment that a window opens or closes or a ticket was revoked, ``place`` the
    checkpoint to go to or the event that the ticket is for.
    """

    refusal: Refusal
    since: datetime | None = None
    station: str = ""
    limit: datetime | None = None
    place: str = ""
    used_up: bool = False


@dataclass(frozen=True, slots=True)
class SeeDesk:
    """Something has to be asked first: not a refusal; ``asks`` is a question's id."""

    question: Question
    asks: str = ""


Verdict = Admitted | Left | Refused | SeeDesk
