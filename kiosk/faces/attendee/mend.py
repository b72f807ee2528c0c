"""What guests change themselves after a refusal."""

from kiosk.domain.admission.verdict import Refusal, Refused, Verdict
from kiosk.faces.attendee.attendee_enums import Attendee


def mend_of(verdict: Verdict) -> Attendee.Mend:
    """Return what the guest changes to be let in."""
    match verdict:
        case Refused(
            refusal=Refusal.TOO_EARLY | Refusal.TOO_LATE | Refusal.NOT_BY_RULE
        ):
            return Attendee.Mend.TIME
        case Refused(refusal=Refusal.WRONG_CHECKPOINT):
            return Attendee.Mend.PLACE
        case Refused(
            refusal=Refusal.NOT_A_TICKET | Refusal.WRONG_EVENT | Refusal.REVOKED
        ):
            return Attendee.Mend.CODE
        case _:
            return Attendee.Mend.NOTHING
