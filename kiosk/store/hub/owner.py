"""A line to a hub for its owner: who prepares it, and invites stations to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, cast

import psycopg
from sqlalchemy import Connection, create_engine

from kiosk.store.hub.address import (
    Patience,
    connect_arguments,
    in_words,
    read_address,
)
from kiosk.store.hub.faults import told

_LONG = Patience(lock=60, statement=600, idle=600)
"""An older hub's tables may take a while to change."""


@dataclass(frozen=True, slots=True)
class Owner:
    """One transaction of an owner; ``hub`` is its name for people."""

    hub: str
    connection: Connection

    @property
    def driver(self) -> psycopg.Connection[Any]:
        """The line itself, for what needs names to be quoted."""
        line = self.connection.connection.driver_connection
        return cast("psycopg.Connection[Any]", line)


@contextmanager
def owning(address: str) -> Iterator[Owner]:
    """Work at a hub as its owner; all of it is kept, or nothing if anything is raised.

    Raises KnownFault for what the hub does not allow, or where it is not reached.
    """
    url = read_address(address)
    hub = in_words(url)
    engine = create_engine(
        url,
        hide_parameters=True,
        use_native_hstore=False,
        connect_args=connect_arguments(_LONG),
    )
    try:
        with told(hub), engine.begin() as connection:
            yield Owner(hub, connection)
    finally:
        engine.dispose()
