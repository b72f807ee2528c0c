"""The result of a scan: the verdict, the person and what was recorded."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.admission.ledger import Direction, Outcome
from kiosk.domain.admission.verdict import Admitted, Left, Refused, SeeDesk, Verdict
from kiosk.domain.people.registration import Registration


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInResult:
    """The result of one scan.

    ``overruled`` is the refusal that an override set aside; ``offline`` says that the
    station decided while it was cut off from its hub.
    """

    verdict: Verdict
    registration: Registration | None
    entry: str
    nonce: str
    at: datetime
    direction: Direction
    checkpoint: str
    replayed: bool = False
    overruled: Refused | None = None
    first_admitted_at: datetime | None = None
    inside: bool = False
    badge_queued: bool = False
    offline: bool = False

    @property
    def outcome(self) -> Outcome:
        """Return the verdict as the ledger spells it."""
        return outcome_of(self.verdict)


def outcome_of(verdict: Verdict) -> Outcome:
    """Return a verdict as the ledger spells it."""
    match verdict:
        case Admitted(again=True):
            return Outcome.READMITTED
        case Admitted():
            return Outcome.ADMITTED
        case Left():
            return Outcome.LEFT
        case Refused():
            return Outcome.REFUSED
        case SeeDesk():
            return Outcome.SEE_DESK
