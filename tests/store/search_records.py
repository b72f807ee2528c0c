"""Records of people, for tests of the search."""

from collections.abc import Sequence
from pathlib import Path
from zlib import crc32

from kiosk.domain.people.registration import Registration, RegistrationState
from kiosk.store.sqlite_store import SqliteStore
from tests.blank_database import blank_database
from tests.sample_event import sample_event


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
    """Return a registration, by default with a reference made from the name.

    ``fields`` are given and family name.
    """
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


class SearchRecords:
    """The records of two events, searched by what is typed."""

    def __init__(self, folder: Path) -> None:
        self.store = SqliteStore(blank_database(folder))
        with self.store.transaction() as tx:
            for event in ("morning", "evening"):
                tx.events.put(sample_event(event=event))

    def put(self, *people: Registration) -> None:
        """Store people, replacing those with the same reference."""
        with self.store.transaction() as tx:
            tx.people.put(people)

    def find(self, text: str, event: str = "evening", limit: int = 20) -> Sequence[str]:
        """Return the names found, best first."""
        with self.store.reading() as reader:
            people = reader.people.search(event, text, limit)
        return [match.registration.name for match in people]

    def namesakes(self, name: str, event: str = "evening") -> Sequence[str]:
        """Return the names that are the same."""
        with self.store.reading() as reader:
            return [
                match.registration.name
                for match in reader.people.namesakes(event, name)
            ]
