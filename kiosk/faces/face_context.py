"""The context of a face: its event and station, and what it works with."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.admission.ledger import Direction
from kiosk.domain.stations.station import HubStatus
from kiosk.faces.change_poller import ChangePoller
from kiosk.faces.worker import Worker
from kiosk.service.ports import Clock, Store
from kiosk.service.use_cases import UseCases


def no_hub() -> HubStatus | None:
    """Return None, the hub status of a PC that works alone."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaceContext:
    """One face's event, station and checkpoint, with the records behind it.

    The use cases and the store are used on the worker's thread only. ``hub_status``
    returns the status of the connection to the hub, if there is one. ``paper_printers``
    are this PC's printers that print on paper; a folder of PDFs does not. ``direction``
    is the way guests go here, where nobody at the desk decides it. ``scanner_side`` is
    where the hand scanner is, seen from the screen.
    """

    event: str
    station: str
    checkpoint: str | None
    use_cases: UseCases
    worker: Worker
    change_poller: ChangePoller
    hub_status: Callable[[], HubStatus | None] = no_hub
    paper_printers: frozenset[str] = frozenset()
    direction: Direction = Direction.IN
    scanner_side: str = "below"

    def prints_on_paper(self, printer: str) -> bool:
        """Return whether a badge comes out of a printer here.

        A badge without a printer yet may, if there is any printer.
        """
        return printer in self.paper_printers or (
            not printer and bool(self.paper_printers)
        )

    @property
    def store(self) -> Store:
        """The store that is read."""
        return self.use_cases.store

    @property
    def clock(self) -> Clock:
        """The station's clock."""
        return self.use_cases.clock

    @property
    def badge_station(self) -> str | None:
        """The station whose badges are printed here; None for all stations."""
        is_shared = self.use_cases.own_store is not self.store
        return self.station if is_shared else None
