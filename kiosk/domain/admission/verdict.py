"""The verdict on a scan: admitted, left, refused, or see the desk."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from kiosk.domain.text import LocalizedText


class Refusal(StrEnum):
    """The reasons to refuse a scan; their order is the rule's, ``decide``."""

    NOT_A_TICKET = "not_a_ticket"
    FORGED_TICKET = "forged_ticket"
    WRONG_EVENT = "wrong_event"
    UNKNOWN_TICKET = "unknown_ticket"
    EVACUATION = "evacuation"
    REVOKED = "revoked"
    CANCELLED = "cancelled"
    BLOCKED = "blocked"
    NOT_CONFIRMED = "not_confirmed"
    NOT_PAID = "not_paid"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    WRONG_CHECKPOINT = "wrong_checkpoint"
    NOT_BY_RULE = "not_by_rule"
    ALREADY_INSIDE = "already_inside"
    FULL = "full"

    @property
    def overridable(self) -> bool:
        """Return whether staff may override it: never without a known person.

        Nor is anybody let in during an evacuation: that is ended first.
        """
        return self not in NEVER_OVERRIDDEN


NEVER_OVERRIDDEN = frozenset(
    {
        Refusal.NOT_A_TICKET,
        Refusal.FORGED_TICKET,
        Refusal.WRONG_EVENT,
        Refusal.UNKNOWN_TICKET,
        Refusal.EVACUATION,
        Refusal.REVOKED,
    }
)


MENDED_BY_GUESTS = frozenset(
    {
        Refusal.NOT_A_TICKET,
        Refusal.WRONG_EVENT,
        Refusal.EVACUATION,
        Refusal.REVOKED,
        Refusal.TOO_EARLY,
        Refusal.WRONG_CHECKPOINT,
        Refusal.NOT_BY_RULE,
        Refusal.ALREADY_INSIDE,
    }
)
"""What guests mend alone: by another code, at another entrance, or a little later."""


class RuleReason(StrEnum):
    """Why a rule keeps somebody out, what is soonest over first."""

    TIME_OF_DAY = "time_of_day"
    COUNT_TODAY = "count_today"
    TOO_SOON = "too_soon"
    TOO_LONG_AFTER = "too_long_after"
    COUNT = "count"
    TOO_FEW = "too_few"
    DAY = "day"
    CATEGORY = "category"


@dataclass(frozen=True, slots=True, kw_only=True)
class UnmetRule:
    """The rule that keeps somebody out, and why; ``again`` if they were in before."""

    reason: RuleReason
    name: str = ""
    say: LocalizedText = field(default_factory=dict)
    again: bool = False


class OpenQuestion(StrEnum):
    """A question to settle with a person before they go in."""

    ATTENTION = "attention"
    ANSWER = "answer"


class ExitMark(StrEnum):
    """A mark on an unusual exit that was recorded all the same."""

    WITHOUT_ENTRY = "without_entry"
    NOT_VALID = "not_valid"


@dataclass(frozen=True, slots=True)
class Admitted:
    """The person may come in; ``again`` if they had come and left before."""

    again: bool = False


@dataclass(frozen=True, slots=True)
class Left:
    """The person went out."""

    mark: ExitMark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """The person may not come in: the reason, and the values of its sentence.

    ``since`` and ``station`` are those of the admission that stands in the way,
    ``limit`` is the time at which a window opens or closes, a ticket was revoked, or
    the rules let the person in next,
    ``place`` is the checkpoint to go to or the event that the ticket is for,
    ``again_at`` is when the doors open on another day.
    """

    refusal: Refusal
    since: datetime | None = None
    station: str = ""
    limit: datetime | None = None
    place: str = ""
    used_up: bool = False
    again_at: datetime | None = None
    rule: UnmetRule | None = None


@dataclass(frozen=True, slots=True)
class SeeDesk:
    """Something has to be asked first, which is no refusal."""

    question: OpenQuestion
    question_id: str = ""


Verdict = Admitted | Left | Refused | SeeDesk


def needs_desk(verdict: Verdict) -> bool:
    """Return whether somebody at the desk has to help the guest."""
    match verdict:
        case SeeDesk():
            return True
        case Refused(refusal=Refusal.WRONG_CHECKPOINT, place=""):
            return True
        case Refused(refusal=Refusal.TOO_LATE, again_at=again_at) if again_at:
            return False
        case Refused(refusal=Refusal.NOT_BY_RULE, limit=None):
            return True
        case Refused(refusal=refusal, used_up=used_up):
            return used_up or refusal not in MENDED_BY_GUESTS
        case _:
            return False
