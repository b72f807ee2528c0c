"""A registration as the cells of a table show it."""

from kiosk.domain.event.dates import MONTHS
from kiosk.domain.event.event import Event
from kiosk.domain.people.category import localize_category
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.text import capitalize_first, localize
from kiosk.faces.office.office_enums import Office
from kiosk.faces.theme.legible import legible
from kiosk.service.ports.people import ListedPerson, Person

Column, State = Office.Column, Office.State
STATES = {
    RegistrationState.CONFIRMED: State.CONFIRMED,
    RegistrationState.PENDING: State.PENDING,
    RegistrationState.WAITLISTED: State.WAITLISTED,
    RegistrationState.UNPAID: State.UNPAID,
    RegistrationState.CANCELLED: State.CANCELLED,
    RegistrationState.BLOCKED: State.BLOCKED,
}
_FIELDS = {
    Column.AFFILIATION: "affiliation",
    Column.EMAIL: "email",
    Column.REFERENCE: "reference",
}
WORDS = {number: word for word, number in STATES.items()}
"""The word of a state, which a form writes."""


def cell_text(
    person: ListedPerson, column: Office.Column, event: Event, language: str
) -> str:
    """Return a cell's text; states and marks are drawn."""
    registration = person.registration
    if column is Column.NAME:
        return legible(registration).name
    if column is Column.CATEGORY:
        return category_text(registration.category, language)
    if column is Column.ARRIVED:
        return came_text(person, event, language)
    if column is Column.TICKET:
        return "yes" if person.has_ticket else ""
    field = _FIELDS.get(column)
    return getattr(registration, field) if field else ""


def category_text(category: str, language: str) -> str:
    """Return a category with a capital, in the reader's language."""
    return capitalize_first(localize_category(category, language))


def came_text(person: Person, event: Event, language: str) -> str:
    """Return when somebody first came in: the time, with the day if there are more."""
    at = person.presence.first_admitted_at
    if at is None:
        return ""
    local, first_day = event.local(at), event.local(event.starts_at).date()
    is_one_day = first_day == event.local(event.ends_at).date() == local.date()
    if is_one_day:
        return f"{local:%H:%M}"
    month = localize(MONTHS[local.month - 1], language)[:3]
    return f"{local.day} {month} {local:%H:%M}"
