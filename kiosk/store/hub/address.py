"""The address of a hub, and the timeouts of its connections."""

import ipaddress
import os
from dataclasses import dataclass
from typing import Any

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from kiosk.domain.fault import KnownFault

_SCHEMES = {"postgresql", "postgres"}
_ENCRYPTED = {"require", "verify-ca", "verify-full"}
_LOGIN_PARAMETERS = ("user", "password", "passfile")
_CERTIFICATE_PARAMETERS = ("sslmode", "sslrootcert")
_SESSION_SETTINGS = (
    "timezone=UTC",
    # a plan made while the tables are empty must not scan them once they are full
    "enable_seqscan=off",
    "jit=off",
    # the hub gives up a station whose network vanished; without a network, no effect
    "tcp_keepalives_idle=5",
    "tcp_keepalives_interval=1",
    "tcp_keepalives_count=5",
    "tcp_user_timeout=10000",
)


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds after which a connection, a lock or a statement is given up.

    ``idle`` is how long the hub keeps the locks of a station that froze; ``response``
    is how long any one response may take before the connection is closed.
    """

    response: float = 30
    connect: int = 5
    lock: float = 3
    statement: float = 10
    idle: float = 12


def parse_address(address: str) -> URL:
    """Parse a hub's address; remote connections are encrypted and verified.

    An address may override that with ``?sslmode=require`` or ``verify-ca``, which bind
    the password to the channel. Raise KnownFault for what is no PostgreSQL address, and
    for one that may leave this computer without encryption.
    """
    try:
        url = make_url(address)
    except (ArgumentError, ValueError):
        url = None
    if url is None or url.drivername not in _SCHEMES or not url.database:
        raise KnownFault(
            "This is not a hub's address. Write it like "
            "postgresql://NAME@HOST/DATABASE."
        )
    if not _is_local(url):
        if url.query.get("sslmode", "verify-full") not in _ENCRYPTED:
            raise KnownFault(
                "This address would send names and passwords without encryption. Leave "
                "out its sslmode: then the hub's certificate is checked "
                "(?sslrootcert=FILE names its authority)."
            )
        url = url.update_query_dict(
            {"sslmode": "verify-full", "channel_binding": "require", **url.query}
        )
    return url.set(drivername="postgresql+psycopg")


def without_login(address: str) -> str:
    """Return a hub's address without name and password, to be shown and stored.

    Raise KnownFault for what is no PostgreSQL address.
    """
    parse_address(address)
    url = make_url(address).difference_update_query(_LOGIN_PARAMETERS)
    bare = URL.create("postgresql", host=url.host, port=url.port, database=url.database)
    return bare.set(query=url.query).render_as_string()


def bound_to_password(address: str) -> URL | None:
    """Return an address whose hub proves itself by the password in it, if by nothing.

    None for this computer's own, and for one that says how certificates are checked.
    The channel is bound to the password (RFC 5802), so nobody sits between.
    """
    url = make_url(address)
    if _is_local(url) or any(name in url.query for name in _CERTIFICATE_PARAMETERS):
        return None
    return parse_address(
        url.update_query_dict({"sslmode": "require"}).render_as_string(
            hide_password=False
        )
    )


def with_authority(address: str, file: str) -> str:
    """Return an address whose hub has a certificate of the authority in a file.

    That authority signs for this hub alone, so the host's name need not be in it.
    """
    url = make_url(address)
    return url.update_query_dict(
        {"sslmode": "verify-ca", "sslrootcert": file}
    ).render_as_string(hide_password=False)


def with_login(address: str, role: str, secret: str) -> str:
    """Return a hub's address with a role's login."""
    url = make_url(address).set(username=role, password=secret)
    return url.render_as_string(hide_password=False)


def display_name(url: URL) -> str:
    """Return a hub's name for people, without its password."""
    host = str(url.query.get("host") or url.host or "this computer")
    return f"{url.database} on {host}"


def connect_arguments(timeouts: Timeouts) -> dict[str, Any]:
    """Return the driver's arguments for a connection, with all timeouts."""
    limits = {
        "lock_timeout": min(timeouts.lock, timeouts.response),
        "statement_timeout": timeouts.statement,
        # others must not wait for the locks of a station that lost its connection
        "idle_in_transaction_session_timeout": min(
            timeouts.idle, max(1, 4 * timeouts.response)
        ),
    }
    options = [f"-c {name}={int(value * 1000)}" for name, value in limits.items()]
    options += [f"-c {setting}" for setting in _SESSION_SETTINGS]
    return {
        "application_name": "kiosk",
        "client_encoding": "utf8",
        "connect_timeout": timeouts.connect,
        "keepalives_idle": timeouts.connect,
        "keepalives_interval": 1,
        "options": " ".join(options),
        "tcp_user_timeout": int(timeouts.statement * 1000),
    }


def _is_local(url: URL) -> bool:
    """Return whether all that an address may reach is this computer itself."""
    if "service" in url.query or (not _hosts(url) and os.environ.get("PGSERVICE")):
        return False
    return all(map(_is_own_host, _hosts(url)))


def _hosts(url: URL) -> list[str]:
    """Return all hosts that libpq may try: several may stand in each parameter."""
    listed = [url.host or "", *_values(url, "host"), *_values(url, "hostaddr")]
    hosts = [host for host in ",".join(listed).split(",") if host]
    if hosts:
        return hosts
    names = ("PGHOST", "PGHOSTADDR")
    return [os.environ[name] for name in names if os.environ.get(name)]


def _values(url: URL, name: str) -> tuple[str, ...]:
    value = url.query.get(name, ())
    return (value,) if isinstance(value, str) else tuple(value)


def _is_own_host(host: str) -> bool:
    if host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
