"""Mark each row at the hub with the transaction that wrote it last.

The change feed reads by these marks (``feed.py``).
"""

from sqlalchemy import Connection

MARKED = (
    "announcement",
    "badge_job",
    "conflict",
    "correction",
    "event",
    "event_key",
    "health",
    "help_call",
    "ledger",
    "registration",
    "staff",
    "station",
    "ticket",
)
_ONLY_GROWS = "ledger"

_MARKED = """
    SELECT relname FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
    WHERE attname = 'xid' AND relkind = 'r' AND relnamespace = 'public'::regnamespace
"""
_FUNCTION = """
    CREATE OR REPLACE FUNCTION mark_row() RETURNS trigger LANGUAGE plpgsql
    AS 'BEGIN NEW.xid := pg_current_xact_id(); RETURN NEW; END'
"""
_COLUMN = (
    "ALTER TABLE {0} ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id()",
    "CREATE INDEX {0}_xid ON {0} (xid)",
)
_TRIGGER = """
    CREATE TRIGGER {0}_mark BEFORE UPDATE ON {0}
    FOR EACH ROW EXECUTE FUNCTION mark_row()
"""


def mark_rows(connection: Connection) -> None:
    """Give the tables that stations copy their marks, where they have none yet."""
    marked = set(connection.exec_driver_sql(_MARKED).scalars())
    connection.exec_driver_sql(_FUNCTION)
    for table in MARKED:
        if table in marked:
            continue
        for statement in _COLUMN:
            connection.exec_driver_sql(statement.format(table))
        if table != _ONLY_GROWS:
            connection.exec_driver_sql(_TRIGGER.format(table))
