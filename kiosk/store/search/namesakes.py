"""Tell who has the same name as somebody."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from kiosk.domain.folding import fold, parts_of, tight
from kiosk.store.search.match import same_name_as
from kiosk.store.search.question import read

_NAMES = """
    SELECT registration.id, registration.name,
    registration.given_name || ' ' || registration.family_name
    FROM search_event AS here
    CROSS JOIN search_text ON search_text.rowid BETWEEN here.first AND here.last
    CROSS JOIN search_entry AS entry ON entry.number = search_text.rowid
    CROSS JOIN registration ON registration.id = entry.registration
    WHERE here.event = ? AND search_text MATCH ?
    ORDER BY search_text.rowid
"""


def namesakes(connection: Connection, event: str, name: str) -> Sequence[str]:
    """List the ids of those whose folded name is the same, in any order of words."""
    question = read(name)
    if question is None:
        return []
    rows = connection.exec_driver_sql(_NAMES, (event, same_name_as(question)))
    sought = keys(name)
    return [found for found, *names in rows if same(names, sought)]


def same(names: Iterable[str], sought: frozenset[tuple[str, ...]]) -> bool:
    """Say whether one of the names is the one that is sought."""
    return any(sought & keys(name) for name in names)


def keys(name: str) -> frozenset[tuple[str, ...]]:
    """Give what two names may have in common: parts, words, or all letters in a row."""
    parts = parts_of(name)
    split = tuple(sorted(map(tight, parts)))
    joined = tuple(sorted(fold(name).split()))
    return frozenset((split, joined, (tight("".join(parts)),)))
