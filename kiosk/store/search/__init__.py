"""Search for people by name, affiliation, e-mail or reference.

SQLite has an index for it. A hub has none, as stations search their replicas; searches
at the hub itself read all people of the event.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from kiosk.domain.people.registration import Registration
from kiosk.store.search import full_scan, index_update, indexed_search
from kiosk.store.search import name_matching as indexed
from kiosk.store.search.code_search import owners_by_beginning

__all__ = ["find_namesakes", "index_people", "owners_by_beginning", "search_people"]


def search_people(
    connection: Connection, event: str, text: str, limit: int
) -> Sequence[str]:
    """Return registrations' ids, best matches first."""
    search_function = (
        indexed_search.search_index if _has_index(connection) else full_scan.search_all
    )
    return search_function(connection, event, text, limit)


def find_namesakes(connection: Connection, event: str, name: str) -> Sequence[str]:
    """Return the ids of people whose name differs in case and accents only."""
    found = (
        indexed.find_namesakes_in_index
        if _has_index(connection)
        else full_scan.find_namesakes_in_all
    )
    return found(connection, event, name)


def index_people(connection: Connection, registrations: Sequence[Registration]) -> None:
    """Index people, replacing their former tokens."""
    if _has_index(connection):
        index_update.update_index(connection, registrations)


def _has_index(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
