"""How a station stands with its hub, as a test says."""

from dataclasses import dataclass

from kiosk.domain.station import HubStanding


@dataclass(slots=True)
class SetStanding:
    """Tells what it was set to; at first there is no hub."""

    said: HubStanding | None = None

    def __call__(self) -> HubStanding | None:
        return self.said
