"""The handshake with a hub: its identity and version, and this station's access."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Identifier, Literal
from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.migrations import NEWEST, database_version, require_own_database

HUB_REVISION = 2
"""The revision of a hub's roles and rules, which its tables' version does not show."""
HUB_VERSION = f"{NEWEST}.{HUB_REVISION}"
_ADVICE = "check the address, or make a hub with “createdb” and “kiosk hub prepare”"


class HubVersionError(KnownFault):
    """The hub's tables have another version than this program's."""


def require_version(connection: Connection, hub: str) -> None:
    """Raise KnownFault for a hub that was not prepared, or has another version."""
    current = database_version(connection)
    if current is None:
        require_own_database(connection, hub, _ADVICE)
        raise KnownFault(
            "The database {hub} is not prepared: run “kiosk hub prepare” with its"
            " owner's address first.",
            hub=hub,
        )
    require_newest(current, hub)


def require_newest(current: str, hub: str) -> None:
    """Raise HubVersionError unless a version is the one of this program."""
    if current < HUB_VERSION:
        raise HubVersionError(
            "The hub {hub} was prepared by an older kiosk (version {found}, this "
            "one needs {newest}). Bring it up to date with “kiosk hub prepare”.",
            hub=hub,
            found=current,
            newest=HUB_VERSION,
        )
    if current > HUB_VERSION:
        raise HubVersionError(
            "The hub {hub} was prepared by a newer kiosk (version {found}, this "
            "one knows {newest}). Update this program.",
            hub=hub,
            found=current,
            newest=HUB_VERSION,
        )


_WITH_REVISION = f"version_num || '.{HUB_REVISION}'"
_CREATE_IDENTITY = (
    "CREATE TABLE IF NOT EXISTS hub (id text NOT NULL)",
    "DROP FUNCTION IF EXISTS my_station()",
    """
    CREATE FUNCTION my_station() RETURNS TABLE (
        hub text, version text, name text, role text,
        invited_at timestamptz, joined_at timestamptz, revoked_at timestamptz,
        now timestamptz
    ) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT hub.id, REVISION,
            station.name, session_user::text,
            station.invited_at, station.joined_at, station.revoked_at,
            clock_timestamp()
        FROM hub CROSS JOIN alembic_version
        LEFT JOIN station ON station.role = session_user::text
    $$
    """.replace("REVISION", _WITH_REVISION),
)
_CREATE_ID = "INSERT INTO hub (id) SELECT %s WHERE NOT EXISTS (SELECT FROM hub)"
_CREATE_MARK_JOINED = """
    CREATE OR REPLACE FUNCTION mark_joined(was timestamptz, becomes timestamptz)
    RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
    BEGIN
        UPDATE station SET joined_at = becomes
        WHERE role = session_user::text AND revoked_at IS NULL
        AND (joined_at IS NOT DISTINCT FROM was OR joined_at = becomes);
        IF FOUND THEN
            EXECUTE 'ALTER ROLE ' || quote_ident(session_user) || ' VALID UNTIL '
                || quote_literal(
                    CASE WHEN becomes IS NULL THEN 'now' ELSE 'infinity' END);
        END IF;
        RETURN FOUND;
    END $$
"""
_FIND_FUNCTION = "SELECT to_regprocedure('public.my_station()')"
_CALL_MARK_JOINED = "SELECT public.mark_joined(%s, %s)"
_CALL_MY_STATION = "SELECT * FROM public.my_station()"


class StationRevokedError(KnownFault):
    """The organiser revoked this station's enrolment."""


class WrongHubError(KnownFault):
    """This is not the hub that the station joined."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HubIdentity:
    """A hub's identity, and that of the connected role; an owner has no ``name``.

    ``now`` is the hub's clock.
    """

    hub: str
    version: str
    name: str | None
    role: str
    invited_at: datetime | None
    joined_at: datetime | None
    revoked_at: datetime | None
    now: datetime


def create_identity(connection: Connection) -> None:
    """Create a hub's permanent id, and the functions that stations call.

    They need no rights: a revoked station learns of it, whatever the hub's language.
    """
    for statement in (*_CREATE_IDENTITY, _CREATE_MARK_JOINED):
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_CREATE_ID, (str(uuid4()),))


def query_identity(connection: Connection, name: str) -> HubIdentity:
    """Query a hub's identity and the role's own.

    ``name`` is the hub's for people. Raise KnownFault for what is no hub of this
    version.
    """
    if connection.exec_driver_sql(_FIND_FUNCTION).scalar_one() is None:
        require_version(connection, name)
    row = connection.exec_driver_sql(_CALL_MY_STATION).mappings().one()
    identity = HubIdentity(**row)
    require_newest(identity.version, name)
    return identity


def check_access(connection: Connection, name: str, hub_id: str | None) -> HubIdentity:
    """Return the identity if this is the expected hub and the station has access.

    ``name`` is the hub's for people, ``hub_id`` its id if known. Raise
    StationRevokedError, WrongHubError, HubVersionError, or KnownFault for a database
    that is no hub.
    """
    info = query_identity(connection, name)
    if hub_id is not None and info.hub != hub_id:
        raise WrongHubError(
            f"The database {name} is not the hub that this station joined: it holds "
            "other records. Check the address, or leave with “kiosk station leave” and "
            "join this one."
        )
    if info.revoked_at is not None:
        raise StationRevokedError(
            f"This station (“{info.name}”) was taken off the hub {name}. If it shall "
            "work again, have the organiser invite it and join with the new token."
        )
    return info


def mark_joined(
    connection: Connection, expected: datetime | None, joined_at: datetime | None
) -> bool:
    """Set since when the station has joined; return False if another home has.

    The time identifies the home; with None the station has left, and its role may log
    in no more until it is invited again.
    """
    was_changed = connection.exec_driver_sql(
        _CALL_MARK_JOINED, (expected, joined_at)
    ).scalar_one()
    return bool(was_changed)


def set_password(connection: Connection, password: str) -> None:
    """Set the connected role's own password; the hub gets a verifier of it alone."""
    driver = cast("psycopg.Connection[Any]", connection.connection.driver_connection)
    role = driver.info.user.encode()
    verifier = driver.pgconn.encrypt_password(
        password.encode(), role, b"scram-sha-256"
    ).decode()
    statement = SQL("ALTER ROLE {} PASSWORD {}").format(
        Identifier(driver.info.user), Literal(verifier)
    )
    psycopg.Cursor(driver).execute(statement)
