"""Row versions: each row at the hub has the id of the transaction that wrote it last.

The change feed (``change_feed.py``) reads by them. A trigger sets them, whatever the
client writes: a row with an old version would reach no station.
"""

from sqlalchemy import Connection

VERSIONED_TABLES = (
    "announcement",
    "badge_job",
    "change_set",
    "conflict",
    "correction",
    "event",
    "event_key",
    "health",
    "help_call",
    "ledger",
    "person_change",
    "registration",
    "staff",
    "station",
    "ticket",
)

_FIND_VERSIONED = """
    SELECT relname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE attname = 'xid' AND relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
_CREATE_FUNCTION = """
    CREATE OR REPLACE FUNCTION mark_row() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN NEW.xid := pg_current_xact_id(); RETURN NEW; END'
"""
_ADD_COLUMN = (
    "ALTER TABLE {0} ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id()",
    "CREATE INDEX {0}_xid ON {0} (xid)",
)
_CREATE_TRIGGER = (
    "DROP TRIGGER IF EXISTS {0}_mark ON {0}",
    """
    CREATE TRIGGER {0}_mark BEFORE INSERT OR UPDATE ON {0}
    FOR EACH ROW EXECUTE FUNCTION mark_row()
    """,
)


def add_row_versions(connection: Connection) -> None:
    """Add row versions to the replicated tables."""
    versioned = set(connection.exec_driver_sql(_FIND_VERSIONED).scalars())
    connection.exec_driver_sql(_CREATE_FUNCTION)
    for table in VERSIONED_TABLES:
        column = () if table in versioned else _ADD_COLUMN
        for statement in (*column, *_CREATE_TRIGGER):
            connection.exec_driver_sql(statement.format(table))
