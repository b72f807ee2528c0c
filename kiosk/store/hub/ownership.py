"""The connection of a hub's owner, who prepares it and invites stations."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

import psycopg
from sqlalchemy import Connection, create_engine

from kiosk.store.hub.address import (
    Timeouts,
    connect_arguments,
    display_name,
    parse_address,
)
from kiosk.store.hub.postgresql_errors import translated_hub_errors

_TIMEOUTS = Timeouts(lock=60, statement=600, idle=600)
"""Timeouts long enough to migrate the tables of an older hub."""


@dataclass(frozen=True, slots=True)
class OwnerConnection:
    """One transaction of an owner; ``hub`` is its name for people."""

    hub: str
    connection: Connection

    @property
    def driver(self) -> psycopg.Connection[Any]:
        """The driver's connection, for statements with quoted identifiers."""
        driver_connection = self.connection.connection.driver_connection
        return cast("psycopg.Connection[Any]", driver_connection)


@contextmanager
def connect_as_owner(address: str) -> Iterator[OwnerConnection]:
    """Open an owner's transaction, which is rolled back if anything is raised.

    Raise KnownFault for what the hub does not allow, or if it cannot be reached.
    """
    url = parse_address(address)
    hub = display_name(url)
    engine = create_engine(
        url,
        hide_parameters=True,
        use_native_hstore=False,
        connect_args=connect_arguments(_TIMEOUTS),
    )
    try:
        with translated_hub_errors(hub), engine.begin() as connection:
            yield OwnerConnection(hub, connection)
    finally:
        engine.dispose()
