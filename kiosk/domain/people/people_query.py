"""What a table of people shows: in which order, and whom of them."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.people.registration import RegistrationState


class PeopleOrder(StrEnum):
    """By what a table of people is sorted; people alike are sorted by name."""

    NAME = "name"
    REFERENCE = "reference"
    CATEGORY = "category"
    STATE = "state"
    AFFILIATION = "affiliation"
    EMAIL = "email"
    ARRIVED = "arrived"


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleQuery:
    """The order and the filter of a table of people; None and "" let everybody through.

    ``arrived`` is whether they ever arrived, ``inside`` whether they are in now,
    ``has_ticket`` whether they have a ticket of ours or another system's code. A
    ``text`` is searched for as at the desk: at most 1,000 people are found by it.
    """

    event: str
    text: str = ""
    states: tuple[RegistrationState, ...] = ()
    categories: tuple[str, ...] = ()
    has_ticket: bool | None = None
    arrived: bool | None = None
    inside: bool | None = None
    order: PeopleOrder = PeopleOrder.NAME
    descending: bool = False
