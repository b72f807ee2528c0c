"""Errors of a station that is offline: its hub does not answer."""

from kiosk.domain.fault import KnownFault
from kiosk.service.retry import ConcurrentUpdateError


class HubRequiredError(KnownFault):
    """The change is possible at the hub only, and this station is offline."""

    def __init__(self, subject: str) -> None:
        super().__init__(
            "This station is cut off from its hub, and {what} are for the hub to "
            "keep. Try again when it answers.",
            what=subject,
        )


class HubUnavailableError(KnownFault):
    """The hub does not answer, or not in time."""


class HubLostError(ConcurrentUpdateError):
    """The hub stopped answering during a transaction, which must be decided again."""

    def __init__(self) -> None:
        KnownFault.__init__(
            self, "The hub went away in the middle, so nothing was written. Try again."
        )
