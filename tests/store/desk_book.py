"""A book of names to look people up in, for tests of the search."""

from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from kiosk.domain.registration import Registration, RegistrationState
from kiosk.store.store import SqlStore
from tests.blank_database import blank_database
from tests.evening import evening


def person(
    name: str,
    reference: str = "",
    *,
    event: str = "evening",
    email: str = "",
    affiliation: str = "",
    state: RegistrationState = RegistrationState.CONFIRMED,
    fields: tuple[str, str] = ("", ""),
) -> Registration:
    """Register somebody, by default under their name; the fields are given, family."""
    reference = reference or f"R {crc32(name.encode())}"
    return Registration(
        id=f"{event}: {reference}",
        event=event,
        reference=reference,
        name=name,
        given_name=fields[0],
        family_name=fields[1],
        email=email,
        affiliation=affiliation,
        state=state,
    )


class DeskBook:
    """What is kept of two events, and looked up by what is typed."""

    def __init__(self, folder: Path) -> None:
        self.store = SqlStore(blank_database(folder))
        with self.store.transaction() as tx:
            for event in ("morning", "evening"):
                tx.events.put(evening(event=event))

    def put(self, *people: Registration) -> None:
        """Keep people, in place of those with the same reference."""
        with self.store.transaction() as tx:
            tx.people.put(people)

    def find(self, text: str, event: str = "evening", limit: int = 20) -> Sequence[str]:
        """Give the names that are found, best first."""
        with self.store.reading() as reader:
            found = reader.people.search(event, text, limit)
        return [one.registration.name for one in found]

    def namesakes(self, name: str, event: str = "evening") -> Sequence[str]:
        """Give the names that are the same."""
        with self.store.reading() as reader:
            return [
                one.registration.name for one in reader.people.namesakes(event, name)
            ]
