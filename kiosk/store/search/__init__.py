"""Find people by name, affiliation, e-mail or reference.

SQLite has an index for it. A hub has none, for stations search their own copies; what
is asked of the hub itself is found by reading everybody.
"""

from collections.abc import Sequence

from sqlalchemy import Connection

from kiosk.domain.registration import Registration
from kiosk.store.search import everybody, finding, upkeep
from kiosk.store.search import namesakes as indexed


def find(connection: Connection, event: str, text: str, limit: int) -> Sequence[str]:
    """Find registrations' ids, best first."""
    found = finding.find if _has_index(connection) else everybody.find
    return found(connection, event, text, limit)


def namesakes(connection: Connection, event: str, name: str) -> Sequence[str]:
    """List the ids of those whose name is the same but for case and accents."""
    found = indexed.namesakes if _has_index(connection) else everybody.namesakes
    return found(connection, event, name)


def index(connection: Connection, registrations: Sequence[Registration]) -> None:
    """Make people found, in place of what they were found by before."""
    if _has_index(connection):
        upkeep.index(connection, registrations)


def _has_index(connection: Connection) -> bool:
    return connection.dialect.name == "sqlite"
