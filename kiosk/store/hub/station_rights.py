"""The roles of stations at the hub, and what each may do there."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.row_rules import FOREIGN_NAME
from kiosk.store.station_tables import StationRow

STATION = "kiosk_station"
"""The role of which each station's own role is a member."""
MANAGER = "kiosk_manager"
"""The role of stations that may change events, keys and the staff, too."""

_BOTH = ("INSERT", "UPDATE")
STATION_RIGHTS: Mapping[str, Sequence[str]] = {
    "announcement": _BOTH,
    "badge_job": _BOTH,
    "change_set": ("INSERT",),
    "conflict": _BOTH,
    "correction": ("INSERT",),
    "event": (),
    "event_key": (),
    "health": _BOTH,
    "help_call": _BOTH,
    "ledger": ("INSERT",),
    "person_change": ("INSERT",),
    "presence": _BOTH,
    "printer": (),
    "registration": _BOTH,
    "staff": (),
    "station": (),
    "tally": _BOTH,
    "ticket": _BOTH,
}
"""A station's rights on each table besides SELECT; the ledger is append-only."""
MANAGER_RIGHTS: Mapping[str, Sequence[str]] = {
    "event": _BOTH,
    "event_key": ("INSERT",),
    "staff": _BOTH,
}

_CREATE_ROLE = """
    DO $$ BEGIN
        IF to_regrole('{0}') IS NULL THEN CREATE ROLE {0} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
"""
_FUNCTIONS = (
    f"""
    CREATE OR REPLACE FUNCTION take_lock(subject text) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        IF starts_with(subject, 'station ')
            AND own_station() IS DISTINCT FROM substr(subject, 9) AND NOT owns_hub()
        THEN
            RAISE EXCEPTION 'a station takes its own turn only'
                USING ERRCODE = '{FOREIGN_NAME}';
        END IF;
        PERFORM pg_advisory_xact_lock(hashtextextended(lock_key || subject, 0))
        FROM hub;
    END $$
    """,
    """
    CREATE OR REPLACE FUNCTION flush_log() RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT pg_logical_emit_message(true, 'kiosk', '')
    $$
    """,
    """
    CREATE OR REPLACE FUNCTION end_blockers() RETURNS bigint
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT count(*) FILTER (WHERE pg_terminate_backend(pid))
        FROM pg_stat_activity
        WHERE datname = current_database() AND usename IN (SELECT role FROM station)
        AND state <> 'idle' AND pid <> pg_backend_pid()
        AND (clock_timestamp() - greatest(query_start, state_change) > '20 seconds'
            OR clock_timestamp() - xact_start > '10 minutes')
    $$
    """,
)
"""What a station may do by these alone, and only so: a lock has a key that no station
knows and ends with its transaction, and the log is flushed but never filled."""
_STATION_FUNCTIONS = (
    "take_lock(text)",
    "flush_log()",
    "end_blockers()",
    "own_station()",
    "owns_hub()",
)
_LOCK_KEY = (
    "ALTER TABLE hub ADD COLUMN IF NOT EXISTS lock_key text NOT NULL"
    " DEFAULT gen_random_uuid()::text"
)
_CLOSE_SERVER_FUNCTIONS = """
    DO $$ DECLARE found regprocedure; owner text; BEGIN
        FOR found IN
            SELECT oid FROM pg_proc WHERE pronamespace = 'pg_catalog'::regnamespace
            AND (proname ~ '^(pg_advisory_|pg_try_advisory_|lo_)' OR proname IN
                ('loread', 'lowrite', 'pg_notify', 'pg_logical_emit_message'))
        LOOP
            EXECUTE 'REVOKE EXECUTE ON FUNCTION ' || found || ' FROM PUBLIC';
            FOR owner IN
                SELECT datdba::regrole::text FROM pg_database
                WHERE datname = current_database()
                UNION SELECT relowner::regrole::text FROM pg_class
                WHERE oid = 'public.station'::regclass
            LOOP
                EXECUTE 'GRANT EXECUTE ON FUNCTION ' || found || ' TO ' || owner;
            END LOOP;
        END LOOP;
        GRANT EXECUTE ON FUNCTION pg_notify(text, text) TO kiosk_station;
    END $$
"""
"""PostgreSQL ships with locks, rings, large objects and the log open to every role."""
_IS_SUPERUSER = "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"
_IS_OPEN = (
    "SELECT has_function_privilege('public', 'pg_advisory_lock(bigint)', 'EXECUTE')"
)


def grant_rights(connection: Connection) -> bool:
    """Create the stations' roles, and grant each exactly its rights.

    Return whether the server's own functions are closed, as only a superuser can do.
    """
    for role in (STATION, MANAGER):
        connection.exec_driver_sql(_CREATE_ROLE.format(role))
        connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA public TO {role}")
    connection.exec_driver_sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    connection.exec_driver_sql(_LOCK_KEY)
    _add_functions(connection)
    for table in ("alembic_version", "hub", *STATION_RIGHTS):
        connection.exec_driver_sql(f"REVOKE ALL ON {table} FROM {STATION}, {MANAGER}")
    for table in ("alembic_version", *STATION_RIGHTS):
        connection.exec_driver_sql(f"GRANT SELECT ON {table} TO {STATION}")
    _grant_columns(connection, STATION, STATION_RIGHTS)
    _grant_columns(connection, MANAGER, MANAGER_RIGHTS)
    if connection.exec_driver_sql(_IS_SUPERUSER).scalar_one():
        connection.exec_driver_sql(_CLOSE_SERVER_FUNCTIONS)
    return not connection.exec_driver_sql(_IS_OPEN).scalar_one()


def _add_functions(connection: Connection) -> None:
    for statement in _FUNCTIONS:
        connection.exec_driver_sql(statement)
    for function in _STATION_FUNCTIONS:
        connection.exec_driver_sql(f"REVOKE ALL ON FUNCTION {function} FROM PUBLIC")
        connection.exec_driver_sql(f"GRANT EXECUTE ON FUNCTION {function} TO {STATION}")


def _grant_columns(
    connection: Connection, role: str, rights: Mapping[str, Sequence[str]]
) -> None:
    """Grant rights on the columns alone: who has them on a table may lock all of it.

    That leaves out the row version, which the hub sets.
    """
    for table, granted in rights.items():
        columns = StationRow.metadata.tables[table].columns
        names = ", ".join(f'"{column.name}"' for column in columns)
        for right in granted:
            statement = f"GRANT {right} ({names}) ON {table} TO {role}"
            connection.exec_driver_sql(statement)


_MAY_MANAGE = "SELECT has_any_column_privilege('staff', 'INSERT')"


class ManagerRequiredError(KnownFault):
    """The change is a manager's, and this station is none."""

    def __init__(self, subject: str) -> None:
        super().__init__(
            "This station may not change {what}. Whoever set up the hub allows it with "
            "“kiosk station grant NAME”; or change them at a station that may.",
            what=subject,
        )


def require_manager(connection: Connection, subject: str) -> None:
    """Raise ManagerRequiredError unless the connected role may manage."""
    if not connection.exec_driver_sql(_MAY_MANAGE).scalar_one():
        raise ManagerRequiredError(subject)
