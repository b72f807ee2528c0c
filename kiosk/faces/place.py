"""Where a face stands, and what it works with."""

from dataclasses import dataclass

from kiosk.faces.pulse import Pulse
from kiosk.faces.worker import Worker
from kiosk.service.ports import Clock, Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One face's event, station and checkpoint, with the records behind it.

    The store is only ever used on the worker's thread.
    """

    event: str
    station: str
    checkpoint: str | None
    store: Store
    clock: Clock
    worker: Worker
    pulse: Pulse
