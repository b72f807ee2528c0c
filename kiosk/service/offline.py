"""What a station cannot decide while it is cut off from its hub."""

from kiosk.domain.fault import KnownFault
from kiosk.service.retry import ConcurrentUpdateError


class NeedsHub(KnownFault):
    """What all stations must know of at once is for the hub to keep."""

    def __init__(self, what: str) -> None:
        super().__init__(
            "This station is cut off from its hub, and {what} are for the hub to "
            "keep. Try again when it answers.",
            what=what,
        )


class HubAway(KnownFault):
    """The hub does not answer, or not in time."""


class HubLostError(ConcurrentUpdateError):
    """The hub went away in the middle: the station decides anew, on its own."""

    def __init__(self) -> None:
        KnownFault.__init__(
            self, "The hub went away in the middle, so nothing was written. Try again."
        )
