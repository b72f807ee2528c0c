"""Ports to the stations of a hub and to the staff."""

from collections.abc import Sequence
from typing import Protocol

from kiosk.domain.staff import StaffMember
from kiosk.domain.stations.station import Station, StationHealth


class StationReader(Protocol):
    """Read access to stations."""

    def all(self) -> Sequence[Station]:
        """Return the stations that were invited, by name."""
        ...

    def health(self) -> Sequence[StationHealth]:
        """Return the health of the stations, by name."""
        ...


class StationWriter(StationReader, Protocol):
    """Write access to stations."""

    def put(self, station: Station) -> None:
        """Store a station, replacing the one of the same name."""
        ...

    def put_health(self, health: StationHealth) -> None:
        """Store a station's health."""
        ...


class StaffReader(Protocol):
    """Read access to the staff."""

    def all(self) -> Sequence[StaffMember]:
        """Return the active members of the staff, by name."""
        ...


class StaffWriter(StaffReader, Protocol):
    """Write access to the staff."""

    def put(self, member: StaffMember) -> None:
        """Store a member, replacing the one with the same id."""
        ...
