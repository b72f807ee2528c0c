"""Enrolment of stations at a hub: inviting them with a token, and revoking them."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

import psycopg
from psycopg.errors import InsufficientPrivilege
from psycopg.sql import SQL, Identifier, Literal
from sqlalchemy.exc import ProgrammingError

from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station_token import StationToken, new_role, new_token
from kiosk.store.hub.handshake import query_identity
from kiosk.store.hub.ownership import OwnerConnection, connect_as_owner
from kiosk.store.hub.role_limits import (
    INVITATION_LIFETIME,
    limit_revoked_role,
    limit_role,
)
from kiosk.store.hub.station_rights import MANAGER, STATION
from kiosk.store.hub.unsynced import require_not_joined, require_synced

_PUT_STATION = """
    INSERT INTO station (name, role, invited_at) VALUES (%s, %s, %s)
    ON CONFLICT (name) DO UPDATE SET role = excluded.role,
    invited_at = excluded.invited_at, joined_at = NULL, revoked_at = NULL
"""
_FIND_ROLE = "SELECT role FROM station WHERE name = %s AND revoked_at IS NULL"
_REVOKE = "UPDATE station SET revoked_at = %s WHERE name = %s RETURNING role"
_HAS_JOINED = "SELECT FROM station WHERE name = %s AND joined_at IS NOT NULL"
_MARK_JOINED = "UPDATE station SET joined_at = %s WHERE role = %s"
_LOCK_STATIONS = "LOCK TABLE station IN SHARE ROW EXCLUSIVE MODE"
_HAS_ROLE = "SELECT FROM station WHERE role = %s"
_IS_MEMBER = "SELECT pg_has_role(%s, %s, 'MEMBER')"
_OWN_MARK_JOINED = """
    DO $$ BEGIN
        IF NOT (SELECT rolsuper OR rolcreaterole FROM pg_proc
            JOIN pg_roles ON pg_roles.oid = proowner
            WHERE pg_proc.oid = 'public.mark_joined(timestamptz, timestamptz)'
                ::regprocedure)
        THEN
            ALTER FUNCTION mark_joined(timestamptz, timestamptz) OWNER TO CURRENT_USER;
        END IF;
    END $$
"""
"""Joining ends the time limit of a role, which only a maker of roles can."""
_TERMINATE = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"


@contextmanager
def connect_as_admin(address: str) -> Iterator[OwnerConnection]:
    """Open a transaction of an owner who may create roles.

    Raise KnownFault if the address's user may not do this.
    """
    with connect_as_owner(address) as owner:
        try:
            yield owner
        except (InsufficientPrivilege, ProgrammingError) as error:
            if not isinstance(getattr(error, "orig", error), InsufficientPrivilege):
                raise
            raise KnownFault(
                f"The name in the address may not do this at the hub {owner.hub}: it "
                "must be the database's owner and may make roles (in PostgreSQL: "
                "ALTER ROLE … CREATEROLE)."
            ) from error


def invite(
    address: str,
    name: str,
    at: datetime,
    *,
    anyway: bool = False,
    manager: bool = False,
    lifetime: timedelta = INVITATION_LIFETIME,
) -> StationToken:
    """Enrol a station, and return the token with which it joins within ``lifetime``.

    A ``manager`` may change events, keys and the staff. An enrolled name gets a new
    secret. Raise KnownFault if the address's user may not do this, and for a station
    that has joined, unless ``anyway``: then whoever worked under the name must join
    again.
    """
    with connect_as_admin(address) as owner:
        query_identity(owner.connection, owner.hub)
        if not anyway:
            require_not_joined(owner, name)
        token = enrol(owner, name, at, manager=manager)
        limit_role(owner, token.role, lifetime=lifetime)
        owner.driver.execute(_OWN_MARK_JOINED)
    _terminate_connections(address, token.role)
    return token


def enrol(
    owner: OwnerConnection, name: str, at: datetime, *, manager: bool
) -> StationToken:
    """Enrol a station and return its token, in the owner's transaction."""
    driver = owner.driver
    row = driver.execute("SELECT role FROM station WHERE name = %s", (name,)).fetchone()
    token = new_token(row[0] if row else new_role())
    _create_role(driver, token, name)
    _set_membership(driver, STATION, token.role, is_member=True)
    driver.execute(_PUT_STATION, (name, token.role, at))
    _set_membership(driver, MANAGER, token.role, is_member=manager)
    return token


def enrol_and_join(owner: OwnerConnection, name: str, at: datetime) -> StationToken:
    """Enrol a station as a manager that has joined, in the owner's transaction.

    Raise KnownFault if another home has joined under the name.
    """
    joined = owner.driver.execute(_HAS_JOINED, (name,)).fetchone()
    if joined is not None:
        raise KnownFault(
            f"Another home has joined the hub {owner.hub} as “{name}” already. Give "
            "this one another name with --station."
        )
    token = enrol(owner, name, at, manager=True)
    limit_role(owner, token.role)
    owner.driver.execute(_MARK_JOINED, (at, token.role))
    return token


def is_enrolled(owner: OwnerConnection, role: str) -> bool:
    """Return whether a role is enrolled, after all concurrent enrolments."""
    owner.driver.execute(_LOCK_STATIONS)
    return owner.driver.execute(_HAS_ROLE, (role,)).fetchone() is not None


def set_manager(address: str, name: str, *, manager: bool) -> None:
    """Let a station change events, keys and the staff, or no longer.

    Raise KnownFault for an unknown name, and if the address's user may not do this.
    """
    with connect_as_admin(address) as owner:
        query_identity(owner.connection, owner.hub)
        role = owner.driver.execute(_FIND_ROLE, (name,)).fetchone()
        if role is None:
            raise _unknown_station(owner, name)
        _set_membership(owner.driver, MANAGER, str(role[0]), is_member=manager)


def revoke(address: str, name: str, at: datetime, *, anyway: bool = False) -> None:
    """Revoke a station's enrolment and close its connections.

    It may still query its identity for a while, and so learns of this. Raise KnownFault
    for an unknown name, and for a station that may have unsent changes, unless
    ``anyway``.
    """
    with connect_as_admin(address) as owner:
        identity = query_identity(owner.connection, owner.hub)
        if not anyway:
            require_synced(owner, name, identity.now)
        row = owner.driver.execute(_REVOKE, (at, name)).fetchone()
        if row is None:
            raise _unknown_station(owner, name)
        role = str(row[0])
        for group in (MANAGER, STATION):
            _set_membership(owner.driver, group, role, is_member=False)
        membership = owner.driver.execute(_IS_MEMBER, (role, STATION)).fetchone()
        if membership is not None and membership[0]:
            raise KnownFault(
                f"The station “{name}” has its rights at the hub {owner.hub} from "
                "somebody else. Revoke it with the address of whoever invited it."
            )
        limit_revoked_role(owner, role)
    _terminate_connections(address, role)


def _unknown_station(owner: OwnerConnection, name: str) -> KnownFault:
    return KnownFault(
        f"The hub {owner.hub} has no station “{name}”; “kiosk hub status” lists them."
    )


def _set_membership(
    driver: psycopg.Connection[Any], group: str, role: str, *, is_member: bool
) -> None:
    statement = "GRANT {} TO {}" if is_member else "REVOKE {} FROM {}"
    driver.execute(SQL(statement).format(Identifier(group), Identifier(role)))


def _create_role(
    driver: psycopg.Connection[Any], token: StationToken, name: str
) -> None:
    role, secret = token.role.encode(), token.secret.encode()
    # the hub may log the statement, so it contains a verifier and no password
    verifier = driver.pgconn.encrypt_password(secret, role, b"scram-sha-256")
    query = "SELECT FROM pg_roles WHERE rolname = %s"
    exists = driver.execute(query, (token.role,)).fetchone() is not None
    role_statement = "ALTER ROLE {role} LOGIN PASSWORD {verifier}"
    if not exists:
        role_statement = (
            "CREATE ROLE {role} LOGIN PASSWORD {verifier} ROLE CURRENT_USER"
        )
    for statement in (
        role_statement,
        "GRANT CONNECT ON DATABASE {database} TO {role}",
        "COMMENT ON ROLE {role} IS {comment}",
    ):
        driver.execute(
            SQL(statement).format(
                role=Identifier(token.role),
                verifier=Literal(verifier.decode()),
                database=Identifier(driver.info.dbname),
                comment=Literal(f"kiosk station “{name}” of {driver.info.dbname}"),
            )
        )


def _terminate_connections(address: str, role: str) -> None:
    with connect_as_owner(address) as owner:
        owner.driver.execute(_TERMINATE, (role,))
