"""A station's connections to its hub: verdicts, synchronisation, notifications."""

from collections.abc import Callable
from contextlib import ExitStack
from threading import Event
from typing import TYPE_CHECKING

import psycopg

from kiosk.domain.fault import KnownFault
from kiosk.service.offline import HubUnavailableError
from kiosk.store.hub.hub_store import HubStore

if TYPE_CHECKING:
    from kiosk.store.hub.timeout_connection import TimeoutConnection

SYNC_TIMEOUT_S = 10.0
"""Response timeout in seconds of the worker, for which nobody waits."""
_VERDICT_CONNECTIONS = 2
"""One for scans and one for the worker, opened in advance as that may take seconds."""


class HubConnections:
    """All connections to the hub, opened and closed together.

    ``connect`` opens the hub with a response timeout in seconds. Once ``closing`` is
    set, nothing is opened any more.
    """

    def __init__(
        self, connect: Callable[[float], HubStore], timeout: float, closing: Event
    ) -> None:
        self._connect, self._timeout, self._closing = connect, timeout, closing
        self._sync_store: HubStore | None = None
        self._listener: tuple[ExitStack, TimeoutConnection] | None = None
        self.verdict_store: HubStore | None = None
        self.name = ""

    def open(self) -> tuple[HubStore, HubStore]:
        """Return the stores for verdicts and for synchronisation; raise KnownFault."""
        if self._sync_store is None:
            self._sync_store = self._open_store(SYNC_TIMEOUT_S)
            self.name = self._sync_store.name
        if self.verdict_store is None:
            self.verdict_store = self._open_store(
                self._timeout, connection_count=_VERDICT_CONNECTIONS
            )
        return self.verdict_store, self._sync_store

    def listen(self) -> None:
        """Receive the notifications of other stations from now on."""
        if self._listener is None and self._sync_store is not None:
            stack = ExitStack()
            self._listener = stack, stack.enter_context(self._sync_store.listen())

    def fileno(self) -> int | None:
        """Return the descriptor that is readable on a notification, if listening."""
        return self._listener[1].fileno() if self._listener else None

    def has_notification(self, own_id: str) -> bool:
        """Return whether another station than ``own_id`` has notified."""
        if self._listener is None:
            return False
        try:
            senders = [
                notification.payload
                for notification in self._listener[1].notifies(timeout=0)
            ]
        except psycopg.Error:  # the next synchronisation reports it
            self._close_listener()
            return True
        return any(sender != own_id for sender in senders)

    def close(self) -> None:
        """Close all connections; the next open starts afresh."""
        self._close_listener()
        for hub in (self.verdict_store, self._sync_store):
            if hub is not None:
                hub.close()
        self.verdict_store = self._sync_store = None

    def abort(self) -> None:
        """Abort all waiting for responses, on all threads."""
        for hub in (self.verdict_store, self._sync_store):
            if hub is not None:
                hub.abort()

    def _open_store(self, timeout: float, connection_count: int = 1) -> HubStore:
        hub = self._connect(timeout)
        try:
            hub.preconnect(connection_count)
            if self._closing.is_set():
                raise HubUnavailableError("This station hangs up.")
        except KnownFault:
            hub.close()
            raise
        return hub

    def _close_listener(self) -> None:
        listener, self._listener = self._listener, None
        if listener is not None:
            listener[0].close()
