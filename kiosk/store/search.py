"""Find people by name (SQLite's FTS5)."""

from collections.abc import Sequence

from sqlalchemy import Connection

from kiosk.domain.registration import Registration


def index(connection: Connection, registrations: Sequence[Registration]) -> None:
    """Keep the search up to date with changed registrations."""


def find(connection: Connection, event: str, text: str, limit: int) -> Sequence[str]:
    """Find registrations' ids, best first."""
    return []


def namesakes(connection: Connection, event: str, name: str) -> Sequence[str]:
    """List the ids of those whose folded name is the same."""
    return []
