"""Search for people as staff do: by name, and by the first characters of a code."""

from collections.abc import Sequence

from kiosk.service.ports import Reader
from kiosk.service.ports.people import Person


def search_people(
    reader: Reader, event: str, text: str, limit: int
) -> Sequence[Person]:
    """Return people by name, affiliation, e-mail, reference or code, best first.

    A text with a digit may well be a code: then its owners come first. Guests never
    search so: a code is what lets them in.
    """
    owners = reader.people.by_code_beginning(event, text, limit)
    others = reader.people.search(event, text, limit)
    has_digit = any(character.isdigit() for character in text)
    ordered = (*owners, *others) if has_digit else (*others, *owners)
    people = {person.registration.id: person for person in ordered}
    return list(people.values())[:limit]
