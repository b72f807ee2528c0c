"""Finding people by name, in SQLite: tokens, a full-text index over them, and words."""

from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

from kiosk.domain.people.registration import Registration
from kiosk.store import search

revision = "0002"
down_revision = "0001"

_UP = (
    # Which entries are of an event: full-text hits are cut to a range without a join.
    """
    CREATE TABLE search_event (
        event TEXT NOT NULL PRIMARY KEY,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE search_entry (
        number INTEGER PRIMARY KEY,
        registration TEXT NOT NULL UNIQUE
            REFERENCES registration (id) ON DELETE CASCADE,
        name TEXT NOT NULL,
        whole TEXT NOT NULL,
        alias TEXT NOT NULL,
        rest TEXT NOT NULL,
        code TEXT NOT NULL
    )
    """,
    """
    CREATE VIRTUAL TABLE search_text USING fts5(
        name, whole, alias, rest, code, content='search_entry', content_rowid='number',
        detail='none', columnsize=0, tokenize='ascii', prefix='1 2 3 4 5'
    )
    """,
    """
    CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_text (search_text, rowid, name, whole, alias, rest, code)
        VALUES (
            'delete', old.number, old.name, old.whole, old.alias, old.rest, old.code
        );
    END
    """,
    # Words by themselves: where a typing error may lead, a binary search each.
    "CREATE TABLE search_word (word TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID",
)
_REGISTRATIONS = sa.text(
    "SELECT id, event, reference, name, given_name, family_name, email, affiliation"
    " FROM registration ORDER BY event, reference"
)


def upgrade() -> None:
    """Make the tables and fill them from the registrations."""
    connection = op.get_bind()
    if connection.dialect.name != "sqlite":
        return
    for statement in _UP:
        op.execute(statement)
    search.index_people(connection, list(_registrations(connection)))


def _registrations(connection: sa.Connection) -> Iterator[Registration]:
    for row in connection.execute(_REGISTRATIONS).mappings():
        yield Registration(**row)


def downgrade() -> None:
    """Drop the tables; all that they hold can be worked out again but old names."""
    if op.get_bind().dialect.name != "sqlite":
        return
    for table in ("search_text", "search_entry", "search_event", "search_word"):
        op.drop_table(table)
