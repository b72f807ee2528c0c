"""Keep the search up to date with changed registrations."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from kiosk.domain.registration import Registration
from kiosk.store.search.columns import REST, Columns, columns
from kiosk.store.search.vocabulary import belongs

_AT_ONCE = 5000
_EVENT = """
    INSERT INTO search_event (event, first, last)
    SELECT ?, coalesce(max(last), 0) + 1, coalesce(max(last), 0) + 4294967296
    FROM search_event WHERE true ON CONFLICT (event) DO NOTHING
"""
_KNOWN = """
    SELECT registration, number, name, whole, alias, rest, code FROM search_entry
    WHERE registration IN (SELECT value FROM json_each(?))
"""
_NEXT = """
    SELECT coalesce(max(number) + 1, first) FROM search_event
    LEFT JOIN search_entry ON number BETWEEN first AND last WHERE event = ?
"""
_PUT = """
    INSERT INTO search_entry (registration, number, name, whole, alias, rest, code)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET name = excluded.name, whole = excluded.whole,
    alias = excluded.alias, rest = excluded.rest, code = excluded.code
"""
# One statement for many rows: FTS5 gathers within a statement and is slow over many.
_FORGET = """
    INSERT INTO search_text (search_text, rowid, name, whole, alias, rest, code)
    SELECT 'delete', number, name, whole, alias, rest, code FROM search_entry
    WHERE number IN (SELECT value FROM json_each(?))
"""
_LEARN = """
    INSERT INTO search_text (rowid, name, whole, alias, rest, code)
    SELECT number, name, whole, alias, rest, code FROM search_entry
    WHERE number IN (SELECT value FROM json_each(?))
"""
_WORD = "INSERT OR IGNORE INTO search_word (word) VALUES (?)"


class _Entry(NamedTuple):
    """A row of the table that the full-text index reads."""

    registration: str
    number: int
    name: str
    whole: str
    alias: str
    rest: str
    code: str


def index(connection: Connection, registrations: Sequence[Registration]) -> None:
    """Keep the search up to date with changed registrations."""
    by_event: dict[str, dict[str, Registration]] = {}
    for one in registrations:
        by_event.setdefault(one.event, {})[one.id] = one
    for event, ones in by_event.items():
        connection.exec_driver_sql(_EVENT, (event,))
        for some in _slices(list(ones.values())):
            _index(connection, event, some)


def _slices(ones: Sequence[Registration]) -> Iterator[Sequence[Registration]]:
    for start in range(0, len(ones), _AT_ONCE):
        yield ones[start : start + _AT_ONCE]


def _index(connection: Connection, event: str, some: Sequence[Registration]) -> None:
    ids = json.dumps([one.id for one in some])
    rows = map(_Entry._make, connection.exec_driver_sql(_KNOWN, (ids,)))
    known = {row.registration: row for row in rows}
    number = connection.exec_driver_sql(_NEXT, (event,)).scalar_one()
    changed: list[_Entry] = []
    for one in some:
        old, new = known.get(one.id), columns(one)
        if old is None:
            entry = _Entry(one.id, number, new.name, new.whole, "", new.rest, new.code)
            number += 1
        elif (entry := _renewed(old, new)) == old:
            continue
        changed.append(entry)
    if changed:
        _write(connection, changed, {row.number for row in known.values()})


def _renewed(old: _Entry, new: Columns) -> _Entry:
    """Give a registration's new row; names that it had before become its aliases."""
    current = set(f"{new.name} {new.whole}".split())
    former = dict.fromkeys(f"{old.alias} {old.name} {old.whole}".split())
    alias = " ".join(token for token in former if token not in current)
    return _Entry(*old[:2], new.name, new.whole, alias, new.rest, new.code)


def _write(connection: Connection, changed: Sequence[_Entry], known: set[int]) -> None:
    numbers = sorted(row.number for row in changed)
    if known.intersection(numbers):
        former = json.dumps(sorted(known.intersection(numbers)))
        connection.exec_driver_sql(_FORGET, (former,))
    connection.exec_driver_sql(_PUT, changed)
    connection.exec_driver_sql(_LEARN, (json.dumps(numbers),))
    tokens = " ".join(f"{row.name} {row.rest}" for row in changed).replace(REST, "")
    if words := sorted(filter(belongs, set(tokens.split()))):
        connection.exec_driver_sql(_WORD, [(word,) for word in words])
