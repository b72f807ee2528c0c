"""Checks the connection to the hub: whether it answers, how fast, what is unsent."""

from datetime import UTC, datetime, timedelta
from time import monotonic

from kiosk.app.bootstrap import Application
from kiosk.app.hub.membership import HubMembership
from kiosk.app.hub.station_store import connect
from kiosk.domain.fault import KnownFault
from kiosk.domain.stations.station import CLOCK_TOLERANCE
from kiosk.store.hub.handshake import query_identity
from kiosk.store.wipe import count_unsent, format_counts

_MS = timedelta(milliseconds=1)
TIMEOUT_S = 30


def check_hub(app: Application) -> tuple[bool | None, str]:
    """Return the state of the connection to the hub, without names or secrets."""
    membership = app.membership
    if membership is None:
        return None, (
            "this home works for itself; “kiosk station join” makes it a station"
        )
    waiting = count_unsent(app.home.database) if app.home.database.exists() else {}
    queue = (
        f"{format_counts(waiting)} to be sent"
        if waiting
        else "nothing waits to be sent"
    )
    address, _, _options = membership.address.partition("?")
    station = f"station “{membership.station}” of {address}"
    try:
        ok, found = _measure(membership)
    except KnownFault as fault:
        return False, f"{station}: {fault} {queue[0].upper()}{queue[1:]}."
    return ok, f"{station} {found}; {queue}"


def _measure(membership: HubMembership) -> tuple[bool, str]:
    """Ask the hub for its version and its time, and measure the round trip."""
    hub = connect(membership, TIMEOUT_S)
    try:
        with hub.reading() as reader:
            started = monotonic()
            identity = query_identity(reader.connection, hub.name)
            elapsed = timedelta(seconds=monotonic() - started)
    finally:
        hub.close()
    now = datetime.now(UTC)  # noqa: TID251  the computer's own clock, not a rehearsal's
    clock_difference = now - elapsed / 2 - identity.now
    ok = abs(clock_difference) <= CLOCK_TOLERANCE
    advice = "" if ok else ": set this computer's right"
    return ok, (
        f"answers in {elapsed / _MS:.0f} ms (version {identity.version}); the clocks "
        "are "
        f"{_format_difference(abs(clock_difference))} apart{advice}"
    )


def _format_difference(difference: timedelta) -> str:
    if difference < timedelta(seconds=1):
        return f"{difference / _MS:.0f} ms"
    return f"{difference.total_seconds():,.0f} s"
