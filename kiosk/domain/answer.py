"""The whole answer to a scan: the verdict, and what there is to say about it."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.ledger import Direction, Outcome
from kiosk.domain.registration import Registration
from kiosk.domain.verdict import Admitted, Left, Refused, SeeDesk, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What became of one scan.

    ``overruled`` is the refusal that an override set aside; ``offline`` says that the
    station decided while it was cut off.
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
        """The verdict in the ledger's word."""
        return outcome(self.verdict)


def outcome(verdict: Verdict) -> Outcome:
    """Spell a verdict as the ledger does."""
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
