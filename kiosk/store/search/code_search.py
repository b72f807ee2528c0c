"""Finds the owners of codes by the first characters, without reading all codes."""

import re

from sqlalchemy import ColumnElement, Connection, Select, or_, select

from kiosk.domain.ticket import ALPHABET, PART_LENGTH, PREFIX, clean_scan
from kiosk.store.tables import RegistrationRow, TicketRow

MIN_LENGTH = 4
"""Characters of a code that must be typed, beyond the prefix of our own."""
_OWN_CODE = re.compile(f"{PREFIX}([{ALPHABET}]{{{MIN_LENGTH},}})")
_LAST = "\U0010ffff"


def owners_by_beginning(
    connection: Connection, event: str, text: str, limit: int
) -> list[str]:
    """Return the ids of those whose code begins so, as typed or in one case."""
    typed = clean_scan(text)
    if len(typed) < MIN_LENGTH:
        return []
    is_indexed = connection.dialect.name == "sqlite"
    spellings = dict.fromkeys((typed, typed.upper(), typed.lower()))
    code = RegistrationRow.code
    query = select(RegistrationRow.id).where(
        or_(*(_begins(code, spelt, is_indexed=is_indexed) for spelt in spellings))
    )
    if own := _OWN_CODE.match(typed.upper()):
        query = _of_tickets(own[1][:PART_LENGTH], is_indexed=is_indexed)
    # no index of the event is to be used: that would read all of its people
    of_event = query.where(RegistrationRow.event + "" == event).limit(limit)
    return list(dict.fromkeys(connection.scalars(of_event)))


def _of_tickets(letters: str, *, is_indexed: bool) -> Select[str]:
    return (
        select(RegistrationRow.id)
        .join(TicketRow, TicketRow.registration == RegistrationRow.id)
        .where(_begins(TicketRow.id, letters, is_indexed=is_indexed))
    )


def _begins(
    column: ColumnElement[str] | ColumnElement[str | None],
    text: str,
    *,
    is_indexed: bool,
) -> ColumnElement[bool]:
    """Return the condition that a text begins so; SQLite finds it in its index."""
    if is_indexed:
        return column.between(text, text + _LAST)
    return column.startswith(text, autoescape=True)
