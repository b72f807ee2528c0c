"""Prepares a hub: its tables, and the role of its stations."""

from psycopg.sql import SQL, Identifier
from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.handshake import create_identity
from kiosk.store.hub.ownership import OwnerConnection, connect_as_owner
from kiosk.store.hub.row_versions import add_row_versions
from kiosk.store.migrations import NEWEST, upgrade_to_newest

STATION = "kiosk_station"
"""The role of which each station's own role is a member."""

TABLE_RIGHTS = {
    "alembic_version": "SELECT",
    "announcement": "SELECT, INSERT, UPDATE",
    "badge_job": "SELECT, INSERT, UPDATE",
    "conflict": "SELECT, INSERT, UPDATE",
    "correction": "SELECT, INSERT",
    "event": "SELECT, INSERT, UPDATE",
    "event_key": "SELECT, INSERT",
    "health": "SELECT, INSERT, UPDATE",
    "help_call": "SELECT, INSERT, UPDATE",
    "hub": "SELECT",
    "ledger": "SELECT, INSERT",
    "presence": "SELECT, INSERT, UPDATE",
    "printer": "SELECT, INSERT, UPDATE, DELETE",
    "registration": "SELECT, INSERT, UPDATE",
    "staff": "SELECT, INSERT, UPDATE",
    "station": "SELECT",
    "tally": "SELECT, INSERT, UPDATE",
    "ticket": "SELECT, INSERT, UPDATE",
}
"""A station's rights on each table; the ledger is append-only."""

_LOCK = "SELECT pg_advisory_xact_lock(hashtext('kiosk hub prepare'))"
_CREATE_ROLE = f"""
    DO $$ BEGIN
        IF to_regrole('{STATION}') IS NULL THEN CREATE ROLE {STATION} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
"""
_ADVICE = "make kiosk a database of its own with “createdb”, and give its address"


def prepare_hub(address: str) -> str:
    """Create or update a hub's tables and the stations' role; return a report.

    Raise KnownFault for a database of another program or of a newer version, and if the
    address's user may not do this.
    """
    with connect_as_owner(address) as owner:
        connection = owner.connection
        _require_utf8(connection, owner.hub)
        connection.exec_driver_sql(_LOCK)
        upgrade_to_newest(connection, owner.hub, _ADVICE)
        add_row_versions(connection)
        create_identity(connection)
        _grant_rights(connection)
        _revoke_public_access(owner)
    return (
        f"The hub {owner.hub} is prepared (version {NEWEST}). Stations work under the "
        f"role {STATION}."
    )


def _require_utf8(connection: Connection, hub: str) -> None:
    charset = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if charset != "UTF8":
        raise KnownFault(
            f"The database {hub} keeps its texts in {charset}, which cannot hold every "
            "name. Make one with “createdb --encoding UTF8 --template template0”."
        )


def _grant_rights(connection: Connection) -> None:
    connection.exec_driver_sql(_CREATE_ROLE)
    connection.exec_driver_sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA public TO {STATION}")
    for table, rights in TABLE_RIGHTS.items():
        connection.exec_driver_sql(f"REVOKE ALL ON {table} FROM {STATION}")
        connection.exec_driver_sql(f"GRANT {rights} ON {table} TO {STATION}")


def _revoke_public_access(owner: OwnerConnection) -> None:
    """Revoke the public's access, as stations of other hubs share the role.

    This has no effect for an owner of the tables who does not own the database.
    """
    statement = SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC")
    owner.driver.execute(statement.format(Identifier(owner.driver.info.dbname)))
