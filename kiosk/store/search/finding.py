"""Find people: what was typed first, what may have been meant after it."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from kiosk.store.search import question as ask
from kiosk.store.search.order import Hit, in_order
from kiosk.store.search.question import Question
from kiosk.store.search.typos import forgive

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


def find(connection: Connection, event: str, text: str, limit: int) -> Sequence[str]:
    """Find registrations' ids, best first.

    It asks for what fits best, then for less, until there is enough: of 100,000 people
    a single letter fits most, and nobody reads past the first few.
    """
    question = ask.read(text)
    if question is None or limit < 1:
        return []
    hits: dict[str, Hit] = {}

    def gather(match: str) -> bool:
        of = (event, match, _WINDOW * limit)
        for row in connection.exec_driver_sql(_HITS, of):
            hits[row[0]] = Hit._make(row)
        return len(hits) >= limit

    if not any(map(gather, _matches(question))):
        question = forgive(connection, question, begun=not hits)
        gather(ask.asked(question, ask.forgiving))
    return [hit.registration for hit in in_order(question, hits.values())[:limit]]


def _matches(question: Question) -> Iterator[str]:
    yield f"{ask.asked(question, ask.exact)} OR {ask.exact_code(question)}"
    yield ask.asked(question, ask.spelt_prefix)
    yield f"{ask.asked(question, ask.prefix)} OR {ask.code_prefix(question)}"
    if joined := ask.asked_joined(question, ask.prefix):
        yield joined
