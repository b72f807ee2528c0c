"""Find people: what was typed first, what may have been meant after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from kiosk.store.search import match
from kiosk.store.search.order import Hit, in_order
from kiosk.store.search.question import Question, read
from kiosk.store.search.vocabulary import complete, doubts, forgive

_WINDOW = 2
"""How many times as many hits are sorted as are shown, where there are very many."""

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


@dataclass(slots=True)
class _Search:
    """One search, and the hits it has gathered."""

    connection: Connection
    event: str
    limit: int
    hits: dict[str, Hit] = field(default_factory=dict)

    def enough(self) -> bool:
        """Whether there are as many hits as can be shown."""
        return len(self.hits) >= self.limit

    def ask(self, matching: str) -> bool:
        """Gather hits; say whether there may be more of them."""
        window = _WINDOW * self.limit
        rows = self.connection.exec_driver_sql(_HITS, (self.event, matching, window))
        found = [Hit._make(row) for row in rows]
        self.hits.update((hit.registration, hit) for hit in found)
        return len(found) == window

    def gather(self, question: Question) -> Question:
        """Ask for what fits best, then for less until there is enough.

        Of 100,000 people a single letter fits most, and nobody reads past the first
        few. Gives the question as it was asked last.
        """
        self.ask(match.exactly(question))
        if self.enough():
            return question
        question = complete(self.connection, question)
        self.gather_begun(question)
        if self.enough():
            return question
        fits = bool(self.hits)
        self.ask(match.across_blanks(question))
        return question if fits else self.gather_near(question)

    def gather_begun(self, question: Question) -> None:
        """Ask for beginnings in any field; in names alone, where too many fit.

        Few and short ones fit so many that the names are asked for first.
        """
        if question.short:
            self.ask_names(question)
        if question.short and self.enough():
            return
        if self.ask(match.anywhere(question)) and not question.short:
            self.ask_names(question)

    def ask_names(self, question: Question) -> None:
        """Ask for beginnings in names; where too many fit, as they were typed too."""
        if self.ask(match.in_names(question)) and question.umlauts:
            self.ask(match.in_names_as_spelt(question))

    def gather_near(self, typed: Question) -> Question:
        """Ask for what may have been meant, as no words are as they were typed."""
        if joined := match.with_neighbours_joined(typed):
            self.ask(joined)
        question = typed
        for doubtful in doubts(self.connection, typed):
            question = forgive(self.connection, typed, doubtful)
            self.ask(match.forgivingly(question))
            if self.hits:
                break
        return question


def find(connection: Connection, event: str, text: str, limit: int) -> Sequence[str]:
    """Find registrations' ids, best first."""
    typed = read(text)
    if typed is None or limit < 1:
        return []
    search = _Search(connection, event, limit)
    question = search.gather(typed)
    return [
        hit.registration for hit in in_order(question, search.hits.values())[:limit]
    ]
