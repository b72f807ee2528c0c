"""Updates the search index when registrations change."""

import json
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlalchemy import Connection

from kiosk.domain.people.registration import Registration
from kiosk.store.search.search_columns import REST_PREFIX, SearchColumns, search_columns
from kiosk.store.search.vocabulary import is_indexed_word

_BATCH_SIZE = 5000
_ADD_EVENT = """
    INSERT INTO search_event (event, first, last)
    SELECT ?, coalesce(max(last), 0) + 1, coalesce(max(last), 0) + 4294967296
    FROM search_event WHERE true ON CONFLICT (event) DO NOTHING
"""
_FIND_ENTRIES = """
    SELECT registration, number, name, whole, alias, rest, code FROM search_entry
    WHERE registration IN (SELECT value FROM json_each(?))
"""
_NEXT_NUMBER = """
    SELECT coalesce(max(number) + 1, first) FROM search_event
    LEFT JOIN search_entry ON number BETWEEN first AND last WHERE event = ?
"""
_PUT_ENTRY = """
    INSERT INTO search_entry (registration, number, name, whole, alias, rest, code)
    VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (number) DO UPDATE SET name = excluded.name, whole = excluded.whole,
    alias = excluded.alias, rest = excluded.rest, code = excluded.code
"""
# One statement for many rows: FTS5 gathers within a statement and is slow over many.
_DELETE_TEXT = """
    INSERT INTO search_text (search_text, rowid, name, whole, alias, rest, code)
    SELECT 'delete', number, name, whole, alias, rest, code FROM search_entry
    WHERE number IN (SELECT value FROM json_each(?))
"""
_INSERT_TEXT = """
    INSERT INTO search_text (rowid, name, whole, alias, rest, code)
    SELECT number, name, whole, alias, rest, code FROM search_entry
    WHERE number IN (SELECT value FROM json_each(?))
"""
_ERASE_ENTRIES = """
    UPDATE search_entry SET name = '', whole = '', alias = '', rest = '', code = ''
    WHERE registration IN (SELECT id FROM registration WHERE {} = ?)
"""
_REBUILD = "INSERT INTO search_text (search_text) VALUES ('rebuild')"
_ADD_WORD = "INSERT OR IGNORE INTO search_word (word) VALUES (?)"


class _Entry(NamedTuple):
    """A row of the table that the full-text index reads."""

    registration: str
    number: int
    name: str
    whole: str
    alias: str
    rest: str
    code: str


def update_index(connection: Connection, registrations: Sequence[Registration]) -> None:
    """Update the index for changed registrations."""
    by_event: dict[str, dict[str, Registration]] = {}
    for registration in registrations:
        by_event.setdefault(registration.event, {})[registration.id] = registration
    for event, by_id in by_event.items():
        connection.exec_driver_sql(_ADD_EVENT, (event,))
        for batch in _batches(list(by_id.values())):
            _update_batch(connection, event, batch)


def _batches(registrations: Sequence[Registration]) -> Iterator[Sequence[Registration]]:
    for start in range(0, len(registrations), _BATCH_SIZE):
        yield registrations[start : start + _BATCH_SIZE]


def _update_batch(
    connection: Connection, event: str, batch: Sequence[Registration]
) -> None:
    ids = json.dumps([registration.id for registration in batch])
    rows = map(_Entry._make, connection.exec_driver_sql(_FIND_ENTRIES, (ids,)))
    entries = {row.registration: row for row in rows}
    number = connection.exec_driver_sql(_NEXT_NUMBER, (event,)).scalar_one()
    changed: list[_Entry] = []
    for registration in batch:
        old, new = entries.get(registration.id), search_columns(registration)
        if old is None:
            entry = _Entry(
                registration.id, number, new.name, new.whole, "", new.rest, new.code
            )
            number += 1
        elif (entry := _updated_entry(old, new)) == old:
            continue
        changed.append(entry)
    if changed:
        _write_entries(connection, changed, {row.number for row in entries.values()})


def _updated_entry(former_entry: _Entry, columns_now: SearchColumns) -> _Entry:
    """Return a registration's new row; its former names become aliases."""
    current = set(f"{columns_now.name} {columns_now.whole}".split())
    former = dict.fromkeys(
        f"{former_entry.alias} {former_entry.name} {former_entry.whole}".split()
    )
    alias = " ".join(token for token in former if token not in current)
    return _Entry(
        *former_entry[:2],
        columns_now.name,
        columns_now.whole,
        alias,
        columns_now.rest,
        columns_now.code,
    )


def _write_entries(
    connection: Connection, changed: Sequence[_Entry], known_numbers: set[int]
) -> None:
    numbers = sorted(row.number for row in changed)
    if known_numbers.intersection(numbers):
        former = json.dumps(sorted(known_numbers.intersection(numbers)))
        connection.exec_driver_sql(_DELETE_TEXT, (former,))
    connection.exec_driver_sql(_PUT_ENTRY, changed)
    connection.exec_driver_sql(_INSERT_TEXT, (json.dumps(numbers),))
    tokens = " ".join(f"{row.name} {row.rest}" for row in changed).replace(
        REST_PREFIX, ""
    )
    if new_words := sorted(filter(is_indexed_word, set(tokens.split()))):
        connection.exec_driver_sql(_ADD_WORD, [(word,) for word in new_words])


def erase_entries(connection: Connection, scope: str, key: str) -> None:
    """Erase the tokens of an event or a registration, and words only they had."""
    column = "event" if scope == "event" else "id"
    connection.exec_driver_sql(_ERASE_ENTRIES.format(column), (key,))
    connection.exec_driver_sql(
        "INSERT INTO search_text (search_text) VALUES ('rebuild')"
    )
    connection.exec_driver_sql("DELETE FROM search_word")
    kept = connection.exec_driver_sql("SELECT name, rest FROM search_entry")
    words = {
        word
        for name, rest in kept
        for word in f"{name} {rest}".replace(REST_PREFIX, "").split()
        if is_indexed_word(word)
    }
    if words:
        connection.exec_driver_sql(_ADD_WORD, [(word,) for word in sorted(words)])
