"""The text by which a table of people is sorted by name."""

from kiosk.domain.people.name_order import surname_key
from kiosk.domain.people.registration import Registration


def sort_name(registration: Registration) -> str:
    """Return what a registration is sorted by, comparable by code points."""
    return "\t".join(surname_key(registration.name_parts)[:2])
