"""Who a station is at its hub, and whether it may work there."""

from dataclasses import dataclass
from datetime import datetime
from uuid import uuid4

from sqlalchemy import Connection

from kiosk.domain.fault import KnownFault
from kiosk.store.hub.version import OtherVersion, check_version, compare_versions

_IDENTITY = (
    "CREATE TABLE IF NOT EXISTS hub (id text NOT NULL)",
    "INSERT INTO hub SELECT '{}' WHERE NOT EXISTS (SELECT FROM hub)",
    "DROP FUNCTION IF EXISTS my_station()",
    """
    CREATE FUNCTION my_station() RETURNS TABLE (
        hub text, version text, name text, role text,
        invited_at timestamptz, joined_at timestamptz, revoked_at timestamptz,
        now timestamptz
    ) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT hub.id, version_num, station.name, session_user::text,
            station.invited_at, station.joined_at, station.revoked_at,
            clock_timestamp()
        FROM hub CROSS JOIN alembic_version
        LEFT JOIN station ON station.role = session_user::text
    $$
    """,
)
_MARK_JOINED = """
    CREATE OR REPLACE FUNCTION mark_joined(was timestamptz, becomes timestamptz)
    RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp
    AS $$
        WITH changed AS (
            UPDATE station SET joined_at = becomes
            WHERE role = session_user::text AND revoked_at IS NULL
            AND (joined_at IS NOT DISTINCT FROM was OR joined_at = becomes)
            RETURNING name
        ) SELECT EXISTS (SELECT FROM changed)
    $$
"""
_IS_THERE = "SELECT to_regprocedure('public.my_station()')"
_MARK = "SELECT public.mark_joined(%s, %s)"
_ME = "SELECT * FROM public.my_station()"


class Revoked(KnownFault):
    """The organiser took this station's place at the hub away."""


class OtherHub(KnownFault):
    """This is not the hub that the station belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Me:
    """What a hub says of itself and of whoever asks: an owner has no ``name``.

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


def give_identity(connection: Connection) -> None:
    """Give a hub its id, which it keeps, and let each station ask about itself.

    That needs no rights: who was revoked learns of it, whatever language the hub has.
    """
    for statement in (*_IDENTITY, _MARK_JOINED):
        connection.exec_driver_sql(statement.format(uuid4()))


def ask_who_i_am(connection: Connection, name: str) -> Me:
    """Ask a hub, named for people, about itself and the one who asks.

    Raises KnownFault for what is no hub of this version.
    """
    if connection.exec_driver_sql(_IS_THERE).scalar_one() is None:
        check_version(connection, name)
        raise OtherVersion(
            f"The hub {name} was prepared by an older kiosk. Bring it up to date with "
            "“kiosk hub prepare”."
        )
    row = connection.exec_driver_sql(_ME).mappings().one()
    me = Me(**row)
    compare_versions(me.version, name)
    return me


def check_standing(connection: Connection, name: str, hub: str | None) -> Me:
    """Make sure that this is the hub that is meant, and that one may work there.

    ``name`` is the hub's for people, ``hub`` its id where it is known. Raises Revoked,
    OtherHub, OtherVersion, or KnownFault for a database that is no hub.
    """
    me = ask_who_i_am(connection, name)
    if hub is not None and me.hub != hub:
        raise OtherHub(
            f"The database {name} is not the hub that this station joined: it holds "
            "other records. Check the address, or leave with “kiosk station leave” and "
            "join this one."
        )
    if me.revoked_at is not None:
        raise Revoked(
            f"This station (“{me.name}”) was taken off the hub {name}. If it shall "
            "work again, have the organiser invite it and join with the new token."
        )
    return me


def mark_joined(
    connection: Connection, was: datetime | None, becomes: datetime | None
) -> bool:
    """Note since when one's place is taken; false if another home took it.

    The moment tells homes apart. None is a place that nobody has taken.
    """
    marked = connection.exec_driver_sql(_MARK, (was, becomes)).scalar_one()
    return bool(marked)
