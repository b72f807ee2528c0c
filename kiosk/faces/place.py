"""Where a face stands, and what it works with."""

from collections.abc import Callable
from dataclasses import dataclass

from kiosk.domain.ledger import Direction
from kiosk.domain.station import HubStanding
from kiosk.faces.pulse import Pulse
from kiosk.faces.worker import Worker
from kiosk.service.ports import Clock, Store
from kiosk.service.use_cases import UseCases


def alone() -> HubStanding | None:
    """Tell of no hub: one PC works alone."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One face's event, station and checkpoint, with the records behind it.

    The use cases and the store are only ever used on the worker's thread; ``standing``
    says how it stands with the hub, if there is one. ``paper_printers`` are this PC's
    that make paper; a folder of PDFs does not. ``direction`` is which way guests go
    here, where nobody at the desk says so.
    """

    event: str
    station: str
    checkpoint: str | None
    use_cases: UseCases
    worker: Worker
    pulse: Pulse
    standing: Callable[[], HubStanding | None] = alone
    paper_printers: frozenset[str] = frozenset()
    direction: Direction = Direction.IN

    def on_paper(self, printer: str) -> bool:
        """Whether a badge comes out here; one without a printer yet may if any does."""
        return printer in self.paper_printers or (
            not printer and bool(self.paper_printers)
        )

    @property
    def store(self) -> Store:
        """Where the records are read."""
        return self.use_cases.store

    @property
    def clock(self) -> Clock:
        """The time here."""
        return self.use_cases.clock

    @property
    def printing_for(self) -> str | None:
        """Whose badges are printed here: one station's of several, or all."""
        shared = self.use_cases.own_store is not self.store
        return self.station if shared else None
