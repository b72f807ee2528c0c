"""How far a registration has come, in the words of other systems and in Dutch."""

from kiosk.domain.registration import RegistrationState
from kiosk.exchange.columns import squeeze

_WORDS = {
    RegistrationState.CONFIRMED: "confirmed p paid complete completed attending"
    " checkedin attended acquired valid active ok approved accepted registered"
    " manual going paidorvalid partiallyrefunded bevestigd betaald voltooid"
    " afgerond aangemeld ingeschreven aanwezig ingecheckt geaccepteerd goedgekeurd"
    " komt geldig",
    RegistrationState.PENDING: "pending n unconfirmed notconfirmed awaitingapproval"
    " awaitingmoderation approvalpending waitingforapproval draft initializing invited"
    " tentative inafwachting openstaand onbevestigd nietbevestigd nogtebevestigen"
    " uitgenodigd concept wachtopgoedkeuring",
    RegistrationState.WAITLISTED: "waitlisted waitlist waitinglist onwaitlist"
    " onwaitinglist onthewaitinglist onthewaitlist waiting wachtlijst opwachtlijst"
    " opdewachtlijst",
    RegistrationState.UNPAID: "unpaid notpaid tobepaid awaitingpayment pendingpayment"
    " paymentpending waitingforpayment offline overdue due placed onbetaald nietbetaald"
    " nogtebetalen tebetalen wachtopbetaling wachtenopbetaling inafwachtingvanbetaling",
    RegistrationState.CANCELLED: "cancelled canceled c cancel e expired refunded"
    " refundedcanceled refundedcancelled deleted withdrawn rejected declined"
    " notattending notgoing transferred invalidated released abandoned geannuleerd"
    " afgemeld teruggetrokken ingetrokken verlopen terugbetaald afgewezen geweigerd"
    " verwijderd komtniet",
    RegistrationState.BLOCKED: "blocked banned geblokkeerd",
}
_STATES = {word: state for state, words in _WORDS.items() for word in words.split()}
_YES = frozenset({"yes", "y", "true", "1", "ja", "j", "waar", "x"})
_NO = frozenset({"no", "n", "false", "0", "nee", "onwaar"})


def read_state(word: str) -> RegistrationState | None:
    """Recognise a state by its word, or none."""
    return _STATES.get(squeeze(word))


def read_yes(word: str) -> bool | None:
    """Tell a yes from a no, or neither."""
    folded = squeeze(word)
    return True if folded in _YES else False if folded in _NO else None
