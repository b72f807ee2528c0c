"""Limits of each station's role: connections, temporary files and how long it lasts."""

from datetime import timedelta

from psycopg.sql import SQL, Identifier, Literal

from kiosk.store.hub.ownership import OwnerConnection

MAX_CONNECTIONS = 16
"""Four a process: three faces and a command."""
INVITATION_LIFETIME = timedelta(days=1)
REVOKED_LIFETIME = timedelta(days=2)
"""For how long a revoked station may still ask why it was."""
_TEMP_FILES = "100MB"

_NOW = "SELECT clock_timestamp()"
_MAY_ALTER = """
    SELECT rolsuper OR rolcreaterole, rolsuper FROM pg_roles
    WHERE rolname = current_user
"""
_UNLIMITED = """
    SELECT role, joined_at IS NOT NULL, revoked_at IS NOT NULL
    FROM station JOIN pg_roles ON rolname = role WHERE rolconnlimit = -1
"""


def limit_role(
    owner: OwnerConnection,
    role: str,
    *,
    connections: int = MAX_CONNECTIONS,
    lifetime: timedelta | None = None,
) -> None:
    """Limit a role's connections, and after when it may log in no more."""
    until = "infinity"
    if lifetime is not None:
        row = owner.driver.execute(_NOW).fetchone()
        until = (row[0] + lifetime).isoformat() if row else "now"
    limits = SQL("ALTER ROLE {} CONNECTION LIMIT {} VALID UNTIL {}")
    owner.driver.execute(
        limits.format(Identifier(role), Literal(connections), Literal(until))
    )
    if _may_alter(owner)[1]:  # the setting is a superuser's
        files = SQL("ALTER ROLE {} SET temp_file_limit = {}")
        owner.driver.execute(files.format(Identifier(role), Literal(_TEMP_FILES)))


def limit_revoked_role(owner: OwnerConnection, role: str) -> None:
    """Leave a revoked role one connection for a while, in which to learn of it."""
    limit_role(owner, role, connections=1, lifetime=REVOKED_LIFETIME)


def limit_roles(owner: OwnerConnection) -> None:
    """Limit the roles of stations that were invited by a version before."""
    if not _may_alter(owner)[0]:
        return
    for role, has_joined, is_revoked in owner.driver.execute(_UNLIMITED).fetchall():
        if is_revoked:
            limit_revoked_role(owner, role)
        else:
            limit_role(
                owner, role, lifetime=None if has_joined else INVITATION_LIFETIME
            )


def _may_alter(owner: OwnerConnection) -> tuple[bool, bool]:
    """Return whether the owner may alter roles, and whether it is a superuser."""
    row = owner.driver.execute(_MAY_ALTER).fetchone()
    return (bool(row[0]), bool(row[1])) if row else (False, False)
