"""The records of a joined station: the hub's word while it answers, else its own."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager

from kiosk.domain.fault import KnownFault
from kiosk.domain.station import HubStanding
from kiosk.service.offline import HubAway, HubLostError, NeedsHub
from kiosk.store.hub.transaction import HubTransaction
from kiosk.store.hub.written import Written
from kiosk.store.station.line import Ends, Line
from kiosk.store.station.outbox import OutboxTransaction
from kiosk.store.transaction import SqlReader

LONG = 300.0
"""Seconds that a roster may take."""


class StationStore:
    """Decides at the hub, looks things up in its own copy, and goes on alone."""

    def __init__(self, ends: Ends) -> None:
        self._ends, self.replica = ends, ends.replica
        self._line = Line(ends)
        self._line.start()

    def reading(self) -> AbstractContextManager[SqlReader]:
        """Look at the records without changing them."""
        return self.replica.reading()

    @contextmanager
    def transaction(self) -> Iterator[HubTransaction | OutboxTransaction]:
        """Open a transaction; it is kept only if nothing is raised.

        Raise HubLostError where the hub went away meanwhile, and ConcurrentUpdateError
        where another station was first: then all can be done again.
        """
        hub, backlog = self._line.hub(), self.replica.backlog()
        if hub is None or backlog.decisions:
            with self.replica.transaction() as own:
                yield own
        else:
            try:
                with hub.transaction(self.replica.known_as) as tx:
                    yield tx
            except HubAway as away:
                self._line.lost(away)
                raise HubLostError from away
            self._adopt(tx.written, backlog.round)
        self._line.wrote()

    @contextmanager
    def patiently(self) -> Iterator[HubTransaction]:
        """Open a transaction at the hub that may take long.

        Raises NeedsHub while this station is cut off.
        """
        if self._line.hub() is None:
            raise NeedsHub("rosters and many tickets at once")
        since = self.replica.backlog().round
        with closing(self._ends.reach(LONG)) as hub, hub.transaction() as tx:
            yield tx
        self._adopt(tx.written, since)
        self._line.wrote()

    def _adopt(self, written: Written, since: str) -> None:
        """Keep here at once what the hub keeps; where that fails, it is kept there."""
        try:
            self.replica.adopt(written, since)
        except KnownFault as fault:
            self._line.trouble(fault)

    def version(self) -> int:
        """Give a number that changes when anybody changes the records."""
        return hash((self.replica.version(), self._line.turn))

    def standing(self) -> HubStanding:
        """Say how this station stands with its hub."""
        return self._line.standing()

    def close(self) -> None:
        """Hang up, and give the file back."""
        self._line.close()
        self.replica.close()
