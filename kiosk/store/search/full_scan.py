"""Search without an index, by reading all names of the event."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, RowMapping, select

from kiosk.domain.people.folding import fold
from kiosk.domain.people.name_parts import given_name_first, split_name
from kiosk.store.search.middle_names import (
    has_middle_words,
    may_be_meant,
    without_middle_words,
)
from kiosk.store.search.name_matching import has_same_name, name_keys
from kiosk.store.search.search_query import parse_query
from kiosk.store.tables import RegistrationRow

_FIELDS = ("name", "given_name", "family_name", "affiliation", "email", "reference")
_ALL_PEOPLE = select(
    RegistrationRow.id, *(getattr(RegistrationRow, name) for name in _FIELDS)
)


def search_all(
    connection: Connection, event: str, text: str, limit: int
) -> Sequence[str]:
    """Return the ids of those who have every typed word, or its beginning."""
    words = fold(text).split()
    if not words:
        return []
    matches = [
        row
        for row in _rows(connection, event)
        if _matches(row, words) or _matches_without_middle(row, text)
    ]
    matches.sort(key=lambda row: (fold(row["name"]), row["reference"]))
    return [row["id"] for row in matches[: max(limit, 0)]]


def find_namesakes_in_all(
    connection: Connection, event: str, name: str
) -> Sequence[str]:
    """Return the ids of those whose folded name is the same, in any order of words."""
    keys_sought = name_keys(name)
    return [
        row["id"]
        for row in _rows(connection, event)
        if has_same_name(
            (row["name"], f"{row['given_name']} {row['family_name']}"), keys_sought
        )
    ]


def _rows(connection: Connection, event: str) -> Iterator[RowMapping]:
    query = _ALL_PEOPLE.where(RegistrationRow.event == event)
    return iter(connection.execute(query).mappings())


def _matches_without_middle(row: RowMapping, text: str) -> bool:
    query = parse_query(given_name_first(text))
    if query is None or not has_middle_words(query):
        return False
    name = split_name(row["name"], row["given_name"], row["family_name"])
    names = fold(row["name"]).split()
    return may_be_meant(query, name) and any(
        all(
            any(part.startswith(word.joined.forms[-1]) for part in names)
            for word in words
        )
        for words in without_middle_words(query.words)
    )


def _matches(row: RowMapping, typed_words: Sequence[str]) -> bool:
    row_words = fold(" ".join(row[name] for name in _FIELDS)).split()
    return all(
        any(word.startswith(typed_word) for word in row_words)
        for typed_word in typed_words
    )
