"""Warnings about the connection to the hub, for the command line."""

from collections.abc import Iterator
from datetime import tzinfo
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.app.bootstrap import Application
    from kiosk.domain.stations.station import HubStatus


def hub_warnings(app: "Application") -> Iterator[str]:
    """Yield the warnings about the hub, if the records were used."""
    status = app.hub_status() if app.is_store_open else None
    if status is not None:
        with app.store.reading() as reader:
            zone = next((event.zone for event in reader.events.all()), None)
        yield from _sentences(status, zone)


def _sentences(status: "HubStatus", zone: tzinfo | None) -> Iterator[str]:
    """Yield the warnings; times are in ``zone``, else in the computer's time zone."""
    if status.offline_since is not None:
        since = status.offline_since.astimezone(zone)
        scan_text = (
            "1 scan waits" if status.unsent == 1 else f"{status.unsent} scans wait"
        )
        backlog = f" {scan_text} to be sent." if status.unsent else ""
        reason = f"{status.trouble}{backlog}"
        yield f"This station is on its own since {since:%H:%M}. {reason}"
    elif status.trouble:
        yield status.trouble
    if status.refused:
        yield (
            f"The hub refused {status.refused} of what was decided here: see "
            "“kiosk hub status”."
        )
    if status.wrong_clock:
        minutes = round(abs(status.clock_ahead_ms) / 60_000)
        direction = "ahead of" if status.clock_ahead_ms > 0 else "behind"
        yield (
            f"This computer's clock is {minutes} minutes {direction} the hub's: set it "
            "right."
        )
