"""The text by which a table of people is sorted by name."""

from kiosk.domain.event.privacy import PURGED
from kiosk.domain.people.name_order import listed_key
from kiosk.domain.people.registration import Registration


def sort_name(registration: Registration) -> str:
    """Return what a registration is sorted by, comparable by code points.

    It is nothing for who was forgotten, as the erasure writes it.
    """
    if registration.name == PURGED:
        return ""
    return "\t".join(listed_key(registration.name_parts))
