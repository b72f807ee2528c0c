"""Whose names the fonts here cannot write whole."""

from collections.abc import Iterable

from kiosk.devices.scripts import can_write
from kiosk.domain.badge_content import BadgeContent
from kiosk.domain.registration import Registration


def lacking(people: Iterable[BadgeContent | Registration]) -> str:
    """Say whose names have letters that no font here has, and that are left out."""
    whose = [one.reference for one in people if not can_write(one.name)]
    if not whose:
        return ""
    return (
        f" The fonts here lack letters of the names of {', '.join(whose)}: see “kiosk "
        "doctor”."
    )
