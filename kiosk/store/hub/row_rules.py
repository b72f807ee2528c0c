"""What the hub requires of each row, whatever program writes it.

A row is well formed, so that every station can read it, and a station writes in its own
name only. The hub's owner writes in any name: moving a home in copies the entries of
all its stations.
"""

from collections.abc import Iterable, Iterator
from enum import Enum

from sqlalchemy import JSON, BigInteger, Column, Connection, Table, Text

from kiosk.domain.admission.ledger import EntryKind, Outcome, ScanSource
from kiosk.domain.badges.badge_job import BadgeState, PrinterTrouble
from kiosk.domain.people.person_change import ChangeKind
from kiosk.domain.people.registration import RegistrationState
from kiosk.domain.staff import Role
from kiosk.domain.stations.conflict import ConflictKind
from kiosk.store.columns import UtcDateTime
from kiosk.store.station_tables import StationRow

FOREIGN_NAME = "KI001"
"""SQLSTATE of a row that a station writes in another's name."""

_ENUMS: dict[str, type[Enum]] = {
    "badge_job.state": BadgeState,
    "badge_job.trouble": PrinterTrouble,
    "change_set.kind": ChangeKind,
    "conflict.kind": ConflictKind,
    "ledger.kind": EntryKind,
    "ledger.source": ScanSource,
    "ledger.verdict": Outcome,
    "registration.state": RegistrationState,
    "staff.role": Role,
}
_MAX_NUMBER = 10**12
_MAX_STAMP = 2**58
"""A stamp of the year 2109: the next one must fit into the column, too."""
_FIRST_TIME, _LAST_TIME = "'1900-01-01'", "'3000-01-01'"
_STAMPS = {"stamp", "follows"}
_MAX_BYTES = {
    "event.document": 50_000_000,
    "person_change": 131_072,
    "registration": 65_536,
}
_MAX_BYTES_ELSEWHERE = 16_384
_IS_TEXT = "'strict {path} ? (@.type() != \"string\")'"
_JSON_SHAPES = {
    "announcement.text": "'object' AND {0}::text <> '{{}}' AND NOT jsonb_path_exists("
    f"{{0}}::jsonb, {_IS_TEXT.format(path='$.*')})",
    "person_change.before": "'object'",
    "person_change.after": "'object'",
    "registration.checkpoints": "'array' AND NOT jsonb_path_exists("
    f"{{0}}::jsonb, {_IS_TEXT.format(path='$[*]')})",
}
_FURTHER = {
    "event": "jsonb_typeof(document::jsonb) = 'object'"
    " AND coalesce(document::jsonb ->> 'id', '') = id",
}
_REPLACE_FORM = (
    "ALTER TABLE {table} DROP CONSTRAINT IF EXISTS {table}_form",
    # NOT VALID: a row from before, which stations set aside, must not stop an update
    "ALTER TABLE {table} ADD CONSTRAINT {table}_form CHECK ({condition}) NOT VALID",
)

_FUNCTIONS = (
    """
    CREATE OR REPLACE FUNCTION own_station() RETURNS text
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN  -- PL/pgSQL plans once in a session, SQL at each call
        RETURN (SELECT name FROM station
            WHERE role = session_user::text AND revoked_at IS NULL);
    END $$
    """,
    """
    CREATE OR REPLACE FUNCTION owns_hub() RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    BEGIN
        RETURN (SELECT pg_has_role(session_user, relowner, 'MEMBER')
            FROM pg_class WHERE oid = 'public.station'::regclass);
    END $$
    """,
    """
    CREATE OR REPLACE FUNCTION check_author() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE
        me text := own_station();
        is_known boolean := false;
    BEGIN
        IF (TG_OP = 'INSERT' OR OLD.station = NEW.station) AND NEW.station = me THEN
            IF TG_TABLE_NAME = 'ledger' THEN
                NEW.recorded_at := clock_timestamp();
            END IF;
            RETURN NEW;
        ELSIF me IS NULL AND owns_hub() THEN
            RETURN NEW;
        END IF;
        IF me IS NOT NULL AND TG_NARGS > 0 THEN
            IF TG_OP = 'INSERT' THEN  -- of a row that is there, its update decides
                EXECUTE 'SELECT EXISTS (SELECT FROM ' || quote_ident(TG_TABLE_NAME)
                    || ' WHERE id = $1)' INTO is_known USING NEW.id;
            ELSE
                is_known := to_jsonb(NEW) - TG_ARGV = to_jsonb(OLD) - TG_ARGV
                    AND (TG_TABLE_NAME <> 'badge_job'
                        OR to_jsonb(OLD) ->> 'state' = 'unknown');
            END IF;
        END IF;
        IF is_known THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'a station writes in its own name only'
            USING ERRCODE = 'KI001';
    END $$
    """,
    """
    CREATE OR REPLACE FUNCTION count_as_own() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    DECLARE me text := own_station();
    BEGIN
        IF TG_OP = 'INSERT' THEN
            NEW.station := coalesce(me, NEW.station);
        ELSIF NOT (OLD.station = me AND NEW.station = me
            OR me IS NULL AND owns_hub())
        THEN
            RAISE EXCEPTION 'a station counts in its own name only'
                USING ERRCODE = 'KI001';
        END IF;
        RETURN NEW;
    END $$
    """,
)
_TRIGGERS = {
    "announcement_author": "check_author('ends_at', 'xid')",
    "badge_job_author": "check_author('state', 'problem', 'trouble', 'settled',"
    " 'changed_at', 'printer', 'reason', 'xid')",
    "change_set_author": "check_author()",
    "correction_author": "check_author()",
    "health_author": "check_author()",
    "help_call_author": "check_author('answered_at', 'answered_by', 'xid')",
    "ledger_author": "check_author()",
    "tally_author": "count_as_own()",
}
"""The columns are those that another station than the row's may change."""
_REPLACE_TRIGGER = (
    "DROP TRIGGER IF EXISTS {name} ON {table}",
    """
    CREATE TRIGGER {name} BEFORE INSERT OR UPDATE ON {table}
    FOR EACH ROW EXECUTE FUNCTION {call}
    """,
)


def add_row_rules(connection: Connection) -> None:
    """Add the rules to a hub's tables, in place of those of a version before."""
    for statement in _FUNCTIONS:
        connection.exec_driver_sql(statement)
    for name, call in _TRIGGERS.items():
        for statement in _REPLACE_TRIGGER:
            table_name = name.rpartition("_")[0]
            connection.exec_driver_sql(
                statement.format(name=name, table=table_name, call=call)
            )
    for table in StationRow.metadata.sorted_tables:
        condition = " AND ".join(f"({rule})" for rule in _form(table))
        for statement in _REPLACE_FORM:
            connection.exec_driver_sql(
                statement.format(table=table.name, condition=condition)
            )


def _form(table: Table) -> Iterator[str]:
    """Yield the conditions of a row that every station can read."""
    for column in table.columns:
        name = f"{table.name}.{column.name}"
        if name in _ENUMS:
            yield _is_listed(column, (member.value for member in _ENUMS[name]))
        elif isinstance(column.type, BigInteger):
            limit = _MAX_STAMP if column.name in _STAMPS else _MAX_NUMBER
            yield f'"{column.name}" BETWEEN {-limit} AND {limit}'
        elif isinstance(column.type, UtcDateTime):
            yield f'"{column.name}" >= {_FIRST_TIME} AND "{column.name}" < {_LAST_TIME}'
        elif isinstance(column.type, JSON):
            shape = _JSON_SHAPES[name].format(column.name)
            yield f"json_typeof({column.name}) = {shape}"
        if isinstance(column.type, JSON | Text):
            of_table = _MAX_BYTES.get(table.name, _MAX_BYTES_ELSEWHERE)
            max_bytes = _MAX_BYTES.get(name, of_table)
            yield f'octet_length("{column.name}"::text) <= {max_bytes}'
    if table.name in _FURTHER:
        yield _FURTHER[table.name]


def _is_listed(column: Column[object], values: Iterable[object]) -> str:
    listed = [
        f"'{value}'" if isinstance(value, str) else str(value) for value in values
    ]
    if column.nullable:
        listed.append("''" if isinstance(column.type, Text) else "NULL")
    return f'"{column.name}" IN ({", ".join(listed)})'
