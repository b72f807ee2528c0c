"""A station's place at a hub: given with a secret, and taken away again."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import psycopg
from psycopg.errors import InsufficientPrivilege
from psycopg.sql import SQL, Identifier, Literal
from sqlalchemy.exc import ProgrammingError

from kiosk.domain.fault import KnownFault
from kiosk.domain.station_token import StationToken, new_role, new_token
from kiosk.store.hub.owner import Owner, owning
from kiosk.store.hub.prepare import STATION
from kiosk.store.hub.standing import ask_who_i_am
from kiosk.store.hub.unheard import check_free, check_heard

_PLACE = """
    INSERT INTO station (name, role, invited_at) VALUES (%s, %s, %s)
    ON CONFLICT (name) DO UPDATE SET role = excluded.role,
    invited_at = excluded.invited_at, joined_at = NULL, revoked_at = NULL
"""
_TAKE_AWAY = "UPDATE station SET revoked_at = %s WHERE name = %s RETURNING role"
_TAKEN = "SELECT FROM station WHERE name = %s AND joined_at IS NOT NULL"
_JOINED = "UPDATE station SET joined_at = %s WHERE role = %s"
_ALL_OVER = "LOCK TABLE station IN SHARE ROW EXCLUSIVE MODE"
_SEATED = "SELECT FROM station WHERE role = %s"
_MEMBER = "SELECT pg_has_role(%s, %s, 'MEMBER')"
_HANG_UP = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s"


@contextmanager
def as_owner(address: str) -> Iterator[Owner]:
    """Work at a hub as one who gives places there; all of it is kept, or nothing.

    Raises KnownFault where the address's user may not do this.
    """
    with owning(address) as owner:
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
    address: str, name: str, at: datetime, *, anyway: bool = False
) -> StationToken:
    """Give a station a place at a hub, and the token with which it joins.

    A name that has a place already gets a new secret. Raises KnownFault where the
    address's user may not do this, and for a station at work, unless ``anyway``: then
    whoever worked under the name must join again.
    """
    with as_owner(address) as owner:
        ask_who_i_am(owner.connection, owner.hub)
        if not anyway:
            check_free(owner, name)
        token = give_place(owner, name, at)
    _hang_up(address, token.role)
    return token


def give_place(owner: Owner, name: str, at: datetime) -> StationToken:
    """Give a station its place and its token, in the owner's transaction."""
    line = owner.driver
    found = line.execute("SELECT role FROM station WHERE name = %s", (name,)).fetchone()
    token = new_token(found[0] if found else new_role())
    _admit(line, token, name)
    line.execute(_PLACE, (name, token.role, at))
    return token


def seat(owner: Owner, name: str, at: datetime) -> StationToken:
    """Give a station its place and let it take it, in the owner's transaction.

    Raises KnownFault where another home has it.
    """
    taken = owner.driver.execute(_TAKEN, (name,)).fetchone()
    if taken is not None:
        raise KnownFault(
            f"Another home has joined the hub {owner.hub} as “{name}” already. Give "
            "this one another name with --station."
        )
    token = give_place(owner, name, at)
    owner.driver.execute(_JOINED, (at, token.role))
    return token


def has_place(owner: Owner, role: str) -> bool:
    """Say whether a role has a place, once all is over that may have given it one."""
    owner.driver.execute(_ALL_OVER)
    return owner.driver.execute(_SEATED, (role,)).fetchone() is not None


def revoke(address: str, name: str, at: datetime, *, anyway: bool = False) -> None:
    """Take a station's place away and end its lines.

    It may still ask where it stands, so that it learns of this. Raises KnownFault for
    a name that has no place, and for a station that may hold what the hub has not
    heard of, unless ``anyway``.
    """
    with as_owner(address) as owner:
        me = ask_who_i_am(owner.connection, owner.hub)
        if not anyway:
            check_heard(owner, name, me.now)
        found = owner.driver.execute(_TAKE_AWAY, (at, name)).fetchone()
        if found is None:
            raise KnownFault(
                f"The hub {owner.hub} has no station “{name}”; “kiosk hub status” "
                "lists them."
            )
        role = str(found[0])
        owner.driver.execute(
            SQL("REVOKE {} FROM {}").format(Identifier(STATION), Identifier(role))
        )
        still = owner.driver.execute(_MEMBER, (role, STATION)).fetchone()
        if still is not None and still[0]:
            raise KnownFault(
                f"The station “{name}” has its rights at the hub {owner.hub} from "
                "somebody else. Revoke it with the address of whoever invited it."
            )
    _hang_up(address, role)


def _admit(line: psycopg.Connection[Any], token: StationToken, name: str) -> None:
    role, secret = token.role.encode(), token.secret.encode()
    # what could stand in the hub's log is no password: it opens nothing
    verifier = line.pgconn.encrypt_password(secret, role, b"scram-sha-256")
    known = "SELECT FROM pg_roles WHERE rolname = %s"
    there = line.execute(known, (token.role,)).fetchone() is not None
    words = "ALTER ROLE {role} LOGIN PASSWORD {verifier}"
    if not there:
        words = "CREATE ROLE {role} LOGIN PASSWORD {verifier} ROLE CURRENT_USER"
    for statement in (
        words,
        "GRANT {stations} TO {role}",
        "GRANT CONNECT ON DATABASE {database} TO {role}",
        "COMMENT ON ROLE {role} IS {comment}",
    ):
        line.execute(
            SQL(statement).format(
                role=Identifier(token.role),
                verifier=Literal(verifier.decode()),
                stations=Identifier(STATION),
                database=Identifier(line.info.dbname),
                comment=Literal(f"kiosk station “{name}” of {line.info.dbname}"),
            )
        )


def _hang_up(address: str, role: str) -> None:
    with owning(address) as owner:
        owner.driver.execute(_HANG_UP, (role,))
