"""Make the tables of a hub, and the role that its stations work under."""

from psycopg.sql import SQL, Identifier
from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.marks import mark_rows
from kiosk.store.hub.owner import Owner, owning
from kiosk.store.hub.standing import give_identity
from kiosk.store.migrations import NEWEST, bring_up_to_date

STATION = "kiosk_station"
"""The role that every station's own is a member of."""

RIGHTS = {
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
"""What a station may do with each table: the ledger only grows."""

_ONE_AT_A_TIME = "SELECT pg_advisory_xact_lock(hashtext('kiosk hub prepare'))"
_ROLE = f"""
    DO $$ BEGIN
        IF to_regrole('{STATION}') IS NULL THEN CREATE ROLE {STATION} NOLOGIN; END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$
"""
_INSTEAD = "make kiosk a database of its own with “createdb”, and give its address"


def prepare(address: str) -> str:
    """Make or update a hub's tables and its stations' role; say what was done.

    Raises KnownFault for a database of another program or of a newer version, and
    where the address's user may not do this.
    """
    with owning(address) as owner:
        connection = owner.connection
        _check_encoding(connection, owner.hub)
        connection.exec_driver_sql(_ONE_AT_A_TIME)
        bring_up_to_date(connection, owner.hub, _INSTEAD)
        mark_rows(connection)
        give_identity(connection)
        _grant(connection)
        _close_to_others(owner)
    return (
        f"The hub {owner.hub} is prepared (version {NEWEST}). Stations work under the "
        f"role {STATION}."
    )


def _check_encoding(connection: Connection, hub: str) -> None:
    found = connection.exec_driver_sql("SHOW server_encoding").scalar_one()
    if found != "UTF8":
        raise KnownFault(
            f"The database {hub} keeps its texts in {found}, which cannot hold every "
            "name. Make one with “createdb --encoding UTF8 --template template0”."
        )


def _grant(connection: Connection) -> None:
    connection.exec_driver_sql(_ROLE)
    connection.exec_driver_sql("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    connection.exec_driver_sql(f"GRANT USAGE ON SCHEMA public TO {STATION}")
    for table, rights in RIGHTS.items():
        connection.exec_driver_sql(f"REVOKE ALL ON {table} FROM {STATION}")
        connection.exec_driver_sql(f"GRANT {rights} ON {table} TO {STATION}")


def _close_to_others(owner: Owner) -> None:
    """Let in whom it was said to: stations of hubs beside this one have the role, too.

    Who owns the tables and not the database changes nothing here.
    """
    words = SQL("REVOKE ALL ON DATABASE {} FROM PUBLIC")
    owner.driver.execute(words.format(Identifier(owner.driver.info.dbname)))
