"""Finds people with the same name, with the index."""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from kiosk.domain.people.folding import collapse_umlauts, fold, split_parts
from kiosk.store.search.fts_query import namesake
from kiosk.store.search.search_query import parse_query

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


def find_namesakes_in_index(
    connection: Connection, event: str, name: str
) -> Sequence[str]:
    """Return the ids of those whose folded name is the same, in any order of words."""
    query = parse_query(name)
    if query is None:
        return []
    rows = connection.exec_driver_sql(_NAMES, (event, namesake(query)))
    keys_sought = name_keys(name)
    return [
        registration_id
        for registration_id, *names in rows
        if has_same_name(names, keys_sought)
    ]


def has_same_name(
    names: Iterable[str], keys_sought: frozenset[tuple[str, ...]]
) -> bool:
    """Return whether one of the names has a key that is sought."""
    return any(keys_sought & name_keys(name) for name in names)


def name_keys(name: str) -> frozenset[tuple[str, ...]]:
    """Return the keys by which names are equal: parts, words, or all letters joined."""
    parts = split_parts(name)
    split = tuple(sorted(map(collapse_umlauts, parts)))
    joined = tuple(sorted(fold(name).split()))
    return frozenset((split, joined, (collapse_umlauts("".join(parts)),)))
