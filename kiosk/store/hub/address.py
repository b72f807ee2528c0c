"""Where a hub is, and how long it is waited for."""

import ipaddress
from dataclasses import dataclass
from typing import Any

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.domain.fault import KnownFault

_SCHEMES = {"postgresql", "postgres"}
_LOGIN = ("user", "password", "passfile")
_SETTINGS = (
    "timezone=UTC",
    # a plan is kept from when the doors open: it must not read whole tables because
    # they were empty then
    "enable_seqscan=off",
    "jit=off",
)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds until a connection, a lock or a statement is given up.

    ``idle`` is how long the hub lets a station that froze keep what it had locked;
    ``silence`` is how long any one answer may take before the line is cut.
    """

    silence: float = 30
    connect: int = 5
    lock: float = 3
    statement: float = 10
    idle: float = 15


def read_address(address: str) -> URL:
    """Read a hub's address; beyond this computer the line is encrypted and checked.

    An address may say otherwise itself, with ``?sslmode=require`` for instance.
    Raises KnownFault for what is no PostgreSQL address.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _SCHEMES or not url.database:
        raise KnownFault(
            "This is not a hub's address. Write it like "
            "postgresql://NAME:PASSWORD@HOST/DATABASE."
        )
    if "sslmode" not in url.query and not _is_here(url):
        url = url.update_query_dict({"sslmode": "verify-full"})
    return url.set(drivername="postgresql+psycopg")


def without_login(address: str) -> str:
    """Give a hub's address without name and password: for others to see and to keep.

    Raises KnownFault for what is no PostgreSQL address.
    """
    read_address(address)
    url = make_url(address).difference_update_query(_LOGIN)
    bare = URL.create("postgresql", host=url.host, port=url.port, database=url.database)
    return bare.set(query=url.query).render_as_string()


def with_login(address: str, role: str, secret: str) -> str:
    """Give a hub's address for one who works under a role."""
    url = make_url(address).set(username=role, password=secret)
    return url.render_as_string(hide_password=False)


def in_words(url: URL) -> str:
    """Name a hub without its password, for people."""
    host = str(url.query.get("host") or url.host or "this computer")
    return f"{url.database} on {host}"


def connect_arguments(patience: Patience) -> dict[str, Any]:
    """Give what each connection is made with: nothing waits for ever."""
    limits = {
        "lock_timeout": min(patience.lock, patience.silence),
        "statement_timeout": patience.statement,
        # others must not wait for what a station locked that fell silent meanwhile
        "idle_in_transaction_session_timeout": min(
            patience.idle, max(1, 4 * patience.silence)
        ),
    }
    options = [f"-c {name}={int(value * 1000)}" for name, value in limits.items()]
    options += [f"-c {setting}" for setting in _SETTINGS]
    return {
        "application_name": "kiosk",
        "client_encoding": "utf8",
        "connect_timeout": patience.connect,
        "keepalives_idle": patience.connect,
        "keepalives_interval": 1,
        "options": " ".join(options),
        "tcp_user_timeout": int(patience.statement * 1000),
    }


def _is_here(url: URL) -> bool:
    host = str(url.query.get("host") or url.host or "")
    if not host or host.startswith("/") or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
