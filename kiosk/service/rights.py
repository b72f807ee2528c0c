"""The rights of whoever acts: one rule for faces and command line."""

from kiosk.domain.fault import KnownFault
from kiosk.domain.staff import Right, has_right
from kiosk.service.ports import Reader

SENTENCES = {
    Right.OVERRIDE: "{who} may not override a refusal: it takes a supervisor (their "
    "PIN or card, or --operator NAME).",
    Right.REGISTER_WALK_IN: "{who} may not register a walk-in: it takes a supervisor "
    "(their PIN or card, or --operator NAME).",
    Right.CORRECT_NAME: "{who} may not correct a name: it takes a supervisor (their "
    "PIN or card, or --operator NAME).",
    Right.UNDO_LATE: "{who} may not undo a scan that is over 15 minutes old: it takes "
    "a supervisor (their PIN or card, or --operator NAME).",
    Right.ANNOUNCE: "{who} may not announce anything: it takes an organiser.",
    Right.EDIT_PROGRAMME: "{who} may not change the programme: it takes an organiser.",
    Right.EXPORT: "{who} may not export the registrations: it takes an organiser.",
    Right.EDIT_PERSON: "{who} may not change a registration: it takes a supervisor "
    "(their PIN or card, or --operator NAME).",
    Right.EDIT_PEOPLE: "{who} may not change several registrations at once, merge or "
    "split them: it takes an organiser.",
    Right.END_EVACUATION: "{who} may not end an evacuation: it takes a supervisor "
    "(their PIN or card, or --operator NAME).",
    Right.FORGET: "{who} may not have people forgotten: it takes an organiser.",
    Right.SEND_MAIL: "{who} may not send mail: it takes an organiser.",
}


class MissingRightError(KnownFault):
    """Whoever acts does not have the role that this takes."""

    def __init__(self, operator: str | None, right: Right) -> None:
        super().__init__(SENTENCES[right], who=operator or "This operator")


def require_right(reader: Reader, operator: str | None, right: Right) -> None:
    """Raise MissingRightError for an operator who may not do this."""
    if not has_right(reader.staff.all(), operator, right):
        raise MissingRightError(operator, right)
