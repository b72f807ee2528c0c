"""What staff do that is no scan, as the ledger names it."""

from enum import StrEnum


class StaffAction(StrEnum):
    """An action of staff, or an attempt to pass for staff or with others' tickets."""

    IDENTIFIED = "identified"
    WRONG_PIN = "wrong_pin"
    PINS_LOCKED = "pins_locked"
    WRONG_CARD = "wrong_card"
    CODES_TRIED = "codes_tried"
    STAFF_ADDED = "staff_added"
    STAFF_REMOVED = "staff_removed"
    EXPORTED = "exported"
    EVACUATION_BEGUN = "evacuation_begun"
    EVACUATION_ENDED = "evacuation_ended"
    FOUND_OUTSIDE = "found_outside"
    MISSED_AGAIN = "missed_again"
    MAILED = "mailed"
    CERTIFIED = "certified"
