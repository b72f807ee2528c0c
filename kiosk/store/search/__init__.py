"""Find people by name, affiliation, e-mail or reference (SQLite's FTS5)."""

from kiosk.store.search.finding import find
from kiosk.store.search.namesakes import namesakes
from kiosk.store.search.upkeep import index

__all__ = ["find", "index", "namesakes"]
