"""The ports to the stations of a hub and to the staff."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.staff import StaffMember
from kiosk.domain.station import Health, Station


class StationReader(Protocol):
    """A look at the stations."""

    def all(self) -> Sequence[Station]:
        """Return the stations that were invited, by name."""
        ...

    def health(self) -> Sequence[Health]:
        """Return how the stations are, by name."""
        ...


class StationWriter(StationReader, Protocol):
    """What changes stations."""

    def put(self, station: Station) -> None:
        """Keep a station, in place of the one of the same name."""
        ...

    def put_health(self, health: Health) -> None:
        """Keep how a station is now."""
        ...


class StaffReader(Protocol):
    """A look at the staff."""

    def all(self) -> Sequence[StaffMember]:
        """Return who is on the staff now, by name."""
        ...


class StaffWriter(StaffReader, Protocol):
    """What changes the staff."""

    def put(self, member: StaffMember) -> None:
        """Keep somebody on the staff, in place of the one with the same id."""
        ...
