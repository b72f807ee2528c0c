"""Search with the index: exact matches first, then corrected ones."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from kiosk.domain.people.name_parts import given_name_first, split_name
from kiosk.store.search import fts_query
from kiosk.store.search.middle_names import has_middle_words, may_be_meant
from kiosk.store.search.ranking import Hit, rank
from kiosk.store.search.search_query import SearchQuery, parse_query
from kiosk.store.search.vocabulary import (
    add_completions,
    add_corrections,
    doubtful_words,
)

_WINDOW_FACTOR = 2
"""Hits that are ranked, as a multiple of those shown."""

_HITS = """
    SELECT registration.id, entry.name, entry.whole, entry.alias, entry.rest,
    entry.code, registration.state, coalesce(presence.inside, 0), registration.reference
    FROM search_event AS here
    CROSS JOIN search_text ON search_text.rowid BETWEEN here.first AND here.last
    CROSS JOIN search_entry AS entry ON entry.number = search_text.rowid
    CROSS JOIN registration ON registration.id = entry.registration
    LEFT JOIN presence ON presence.registration = registration.id
    WHERE here.event = ? AND search_text MATCH ?
    ORDER BY search_text.rowid LIMIT ?
"""


_NAMES = """
    SELECT id, name, given_name, family_name FROM registration
    WHERE id IN (SELECT value FROM json_each(?))
"""


@dataclass(slots=True)
class _Search:
    """One search, and the hits it has gathered."""

    connection: Connection
    event: str
    text: str
    limit: int
    hits: dict[str, Hit] = field(default_factory=dict)

    def is_full(self) -> bool:
        """Return whether there are as many hits as can be shown."""
        return len(self.hits) >= self.limit

    def run(self, fts_query: str) -> bool:
        """Collect the hits of a query; return whether there may be more."""
        max_rows = _WINDOW_FACTOR * self.limit
        rows = self.connection.exec_driver_sql(_HITS, (self.event, fts_query, max_rows))
        hits = [Hit._make(row) for row in rows]
        self.hits.update((hit.registration, hit) for hit in hits)
        return len(hits) == max_rows

    def gather(self, query: SearchQuery) -> SearchQuery:
        """Collect the best matches, then weaker ones until there are enough.

        Among 100,000 people a single letter matches most, and nobody reads past the
        first hits. Return the last query.
        """
        self.run(fts_query.exact(query))
        if self.is_full():
            return query
        query = add_completions(self.connection, query)
        self.gather_prefixes(query)
        if self.is_full():
            return query
        has_hits = bool(self.hits)
        self.run(fts_query.without_blanks(query))
        self.gather_without_middle()
        return query if has_hits else self.gather_corrected(query)

    def gather_without_middle(self) -> None:
        """Collect people whose name has a middle name less than what was typed."""
        query = parse_query(given_name_first(self.text))
        if query is None or not has_middle_words(query):
            return
        query = add_completions(self.connection, query)
        found = _Search(self.connection, self.event, self.text, self.limit)
        found.run(fts_query.names_without_middle(query))
        ids = json.dumps(sorted(found.hits.keys() - self.hits.keys()))
        for registration_id, *names in self.connection.exec_driver_sql(_NAMES, (ids,)):
            if may_be_meant(query, split_name(*names)):
                self.hits[registration_id] = found.hits[registration_id]

    def gather_prefixes(self, query: SearchQuery) -> None:
        """Collect prefix matches in all fields, or in names if there are too many.

        Few and short words match so many that names are searched first.
        """
        if query.is_short:
            self.gather_names(query)
        if query.is_short and self.is_full():
            return
        if self.run(fts_query.all_fields(query)) and not query.is_short:
            self.gather_names(query)

    def gather_names(self, query: SearchQuery) -> None:
        """Collect prefix matches in names; if there are too many, also as spelt."""
        if self.run(fts_query.names(query)) and query.has_variants:
            self.run(fts_query.names_as_spelt(query))

    def gather_corrected(self, query: SearchQuery) -> SearchQuery:
        """Collect matches of corrected words, as no typed words match."""
        if joined := fts_query.joined_neighbours(query):
            self.run(joined)
        corrected_query = query
        for suspects in doubtful_words(self.connection, query):
            corrected_query = add_corrections(self.connection, query, suspects)
            self.run(fts_query.corrected(corrected_query))
            if self.hits:
                break
        return corrected_query


def search_index(
    connection: Connection, event: str, text: str, limit: int
) -> Sequence[str]:
    """Return registrations' ids, best matches first."""
    query = parse_query(text)
    if query is None or limit < 1:
        return []
    search = _Search(connection, event, text, limit)
    last_query = search.gather(query)
    return [hit.registration for hit in rank(last_query, search.hits.values())[:limit]]
