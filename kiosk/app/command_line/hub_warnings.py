"""What stands between a station and its hub, in sentences for the command line."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.app.bootstrap import House
    from kiosk.domain.station import HubStanding


def hub_warnings(house: "House") -> Iterator[str]:
    """Return what stands between this station and its hub, if it was asked for."""
    standing = house.standing() if house.opened else None
    if standing is not None:
        with house.store.reading() as reader:
            zone = next((event.zone for event in reader.events.all()), None)
        yield from _sentences(standing, zone)


def _sentences(standing: "HubStanding", zone: tzinfo | None) -> Iterator[str]:
    """Return what is wrong in sentences; times are in ``zone`` or the computer's."""
    if standing.alone_since is not None:
        since = standing.alone_since.astimezone(zone)
        scans = (
            "1 scan waits" if standing.unsent == 1 else f"{standing.unsent} scans wait"
        )
        waiting = f" {scans} to be sent." if standing.unsent else ""
        why = f"{standing.trouble}{waiting}"
        yield f"This station is on its own since {since:%H:%M}. {why}"
    if standing.refused:
        yield (
            f"The hub refused {standing.refused} of what was decided here: see "
            "“kiosk hub status”."
        )
    if standing.wrong_clock:
        minutes = round(abs(standing.clock_ahead_ms) / 60_000)
        direction = "ahead of" if standing.clock_ahead_ms > 0 else "behind"
        yield (
            f"This computer's clock is {minutes} minutes {direction} the hub's: set it "
            "right."
        )
