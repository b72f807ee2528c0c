"""A hub status that a test sets."""

from dataclasses import dataclass

from kiosk.domain.stations.station import HubStatus


@dataclass(slots=True)
class HubStatusStub:
    """Returns the status that was set; at first there is no hub."""

    status: HubStatus | None = None

    def __call__(self) -> HubStatus | None:
        return self.status
